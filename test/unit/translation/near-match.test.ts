import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../shared/release/wording/segments.ts';
import { bandName, bandOf, bands, nearMatches, type Pair } from '../../../shared/translation/near-match.ts';
import { withRecent } from '../../../shared/translation/translation-files.ts';

const SAID = 'The teams opened thirty wells in the valley of the great river this week, and people came from far away to see.';
const pair = (source: string, origin = 'a'): Pair => ({ source: [source], target: ['x'], origin });
const sentence = (text: string, lang = 'en') =>
  segmentsOf({ headline: text, body: [], contacts: [] }, lang).flatMap(({ segments }) => segments);
const best = (text: string, pairs: readonly Pair[], lang = 'en') =>
  [...nearMatches(sentence(text, lang), pairs, lang).values()][0] ?? [];

describe('how near a sentence comes to one that was translated', () => {
  it('is counted in words that stay, in the bands of translators’ tools', () => {
    const quality = (other: string): number => best(SAID, [pair(other)])[0]?.quality ?? 0;
    expect(bands.map(bandName)).toEqual(['100', '95–99', '85–94', '75–84', '50–74']);
    expect(quality(SAID)).toBe(100);
    expect(bandOf(quality(SAID.replace('thirty', 'forty')))).toBe(95);
    expect(bandOf(quality(SAID.replace('thirty wells', 'forty large wells')))).toBe(85);
    expect(bandOf(quality(SAID.replace(' in the valley of', ' near')))).toBe(75);
    expect(bandOf(quality(SAID.replace(', and people came from far away to see', '')))).toBe(50);
    expect(quality('It rains.')).toBe(0);
    expect(bandOf(49)).toBeUndefined();
  });

  it('is the same where only white space differs, and never 100 where a sign does', () => {
    expect(best('Open  now', [pair('Open now')])[0]?.quality).toBe(100);
    expect(best('Open now!', [pair('Open now')])[0]?.quality).toBeLessThan(100);
  });

  it('is found in Chinese, where nothing stands between words', () => {
    expect(best('三十口水井本周在河谷重新开放', [pair('四十口水井本周在河谷重新开放')], 'zh')[0]?.quality).toBeGreaterThan(70);
  });

  it('is the first in the list of equal ones, and takes no longer for a long list and long sentences', () => {
    expect(best(SAID, [pair(SAID, 'new'), pair(SAID, 'old')]).map(({ origin }) => origin)).toEqual(['new', 'old']);
    const long = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ');
    expect(
      best(
        long,
        Array.from({ length: 2000 }, () => pair(long)),
      ),
    ).toEqual([]);
    expect(
      best(
        SAID,
        Array.from({ length: 5000 }, () => pair(SAID)),
      ),
    ).toHaveLength(1000);
  });
});

it('the newest 600 sentences of a pair of languages are kept, each once, and none that is very long', () => {
  const recent = (hash: string, source = 'x') => ({ hash, source: [source], target: ['y'], origin: 'o' });
  const many = Array.from({ length: 700 }, (_, at) => recent(`h${at}`));
  const kept = withRecent(many, [recent('h5', 'newer'), recent('long', 'x'.repeat(601))]);
  expect(kept).toHaveLength(600);
  expect(kept[0]?.source).toEqual(['newer']);
  expect(kept.filter(({ hash }) => hash === 'h5' || hash === 'long')).toHaveLength(1);
});
