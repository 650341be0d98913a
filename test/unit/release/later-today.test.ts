import { describe, expect, it } from 'vitest';
import { asksToWait } from '../../../shared/release/deriving/publication-condition.ts';

const TODAY = '2026-11-20';

describe('a line that names an hour of the very day on which a file is dropped', () => {
  it.each([
    'Puede publicarse a partir de las 12.00 del 20 de noviembre de 2026',
    'Publicable desde las 12.00 h del 20 de noviembre de 2026',
    'Publiable dès 12 h le 20 novembre 2026',
    'Publication authorised from 12:00 on 20 November 2026',
    'Publication: from 12:00 on 20 November 2026',
  ])('asks to wait where it sets a bound: %s', (line) => {
    expect(asksToWait(line, TODAY)).toBe(true);
  });

  it.each(['Published on 20 November 2026, 09:00', 'Publié le 20 novembre 2026 à 9 h', '20 November 2026, 12:00'])(
    'does not where it only dates: %s',
    (line) => {
      expect(asksToWait(line, TODAY)).toBe(false);
    },
  );
});
