import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../shared/editorial/path.ts';
import { reportNameOf } from '../../../shared/editorial/report-card.ts';
import type { DecisionRow } from '../../../shared/editorial/rows.ts';
import { slugOf } from '../../../shared/editorial/slug.ts';
import { eventOf } from '../../../shared/syndication/event-of.ts';
import { publicViewOf } from '../../../shared/syndication/public-release.ts';
import { document, newsroom, openDesk } from './newsroom-desk.ts';

describe('the address of a release', () => {
  it.each([
    ['L’eau potable arrive à Œuvry : « enfin » !', 'l-eau-potable-arrive-a-oeuvry-enfin'],
    ['Niños de la costa, ¿qué comen?', 'ninos-de-la-costa-que-comen'],
    ['Straße gesperrt', 'strasse-gesperrt'],
    ['لقاح الكوليرا', 'lqah-alkwlyra'],
    ['Жители деревни починили мост до сезона дождей', 'zhiteli-derevni-pochinili-most-do-sezona-dozhdey'],
    ['Объявлен съезд: 130 семей, щедрый ещё', 'obyavlen-sezd-130-semey-shchedryy-eshchyo'],
    ['村民在雨季前修好石桥', 'cunmin-zai-yuji-qian-xiuhao-shi-qiao'],
    ['水', 'shui'],
    ['!?', 'release'],
  ])('%s becomes %s', (headline, slug) => expect(slugOf(headline)).toBe(slug));

  it('has at most 80 ASCII characters of the headline, cut at a word', () => {
    const slug = slugOf(`${'word '.repeat(30)}end`);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(word-)+word$/);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (any) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(any)) && slugOf(any).length <= 80,
      ),
    );
  });

  it('has the month of the newsroom’s own calendar', () => {
    expect(pathOf('fr', '2026-11-30T23:30:00.000Z', 'Europe/Paris', 'x')).toBe('fr/2026/12/x');
    expect(pathOf('fr', '2026-11-30T23:30:00.000Z', 'America/New_York', 'x')).toBe('fr/2026/11/x');
  });
});

describe('the name of a report card', () => {
  it('is the key where that is safe, and short and different where it is not', () => {
    expect(reportNameOf('incoming/2026/water.fr.md')).toBe('2026/water.fr.md');
    const odd = [
      'incoming/a b.md',
      'incoming/a+b.md',
      'incoming/a?b.md',
      'incoming/../a.md',
      'incoming/index',
      `incoming/${'x'.repeat(300)}.md`,
    ];
    const names = odd.map(reportNameOf);
    expect(new Set(names).size).toBe(odd.length);
    for (const name of names) expect(name).toMatch(/^[^/.][^?#%+\s]*$/);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(120);
  });

  it('is one segment of the path after the other, none of them a dot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) =>
        reportNameOf(`incoming/${any}`)
          .split('/')
          .every((segment) => segment !== '' && !segment.startsWith('.')),
      ),
    );
  });
});

describe('what the world is told', () => {
  const told = (desk: ReturnType<typeof openDesk>, revision: number) => {
    const edition = desk.edition('water');
    if (!edition) throw new Error('no edition');
    const decision = desk.row<DecisionRow>({ pk: `R#${edition.release}`, sk: `D#${String(revision).padStart(8, '0')}` });
    const view = publicViewOf({ head: desk.release('water').head, editions: [edition], publicPages: [], jobs: [] }, 'en');
    return decision && view && eventOf(decision, view.own, newsroom.siteUrl);
  };

  it('has the same id however often it is told', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(told(desk, 1)).toMatchObject({ event: 'ReleasePublished', revision: 1, version: 1 });
    expect(told(desk, 1)?.id).toBe(told(desk, 1)?.id);
  });

  it('is never news of something that is gone by then', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.command('kill', 'water', { lang: 'en' });
    expect(told(desk, 1)).toMatchObject({ event: 'ReleaseKilled', priority: 'high' });
    expect(told(desk, 2)?.id).not.toBe(told(desk, 1)?.id);
  });

  it('is nothing for a decision that readers do not see', () => {
    const desk = openDesk();
    desk.drop('water', document(), { problems: [{ code: 'draft', weight: 'question' }] });
    expect(told(desk, 1)).toBeUndefined();
  });
});
