import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { renderTimeline } from '../../../shared/desk/timeline-page.ts';
import { type DecisionRow, lists, rowKeys } from '../../../shared/editorial/rows.ts';
import { TIMELINE_ENTRIES, type Timeline } from '../../../shared/editorial/timeline.ts';
import { document, openDesk } from '../editorial/newsroom-desk.ts';
import { newsroom } from '../syndication/feed-samples.ts';

const RELEASE = '018f0000-0000-5000-8000-000000000000';
const entry = (more: Partial<DecisionRow> = {}): DecisionRow => ({
  revision: 1,
  at: '2026-03-05T08:00:00.000Z',
  eventTime: '2026-03-05T08:00:00.000Z',
  action: 'publish',
  lang: 'fr',
  version: 1,
  principal: 'AWS:AIDA:marie',
  ...more,
});
const timeline = (more: Partial<Timeline> = {}): Timeline => ({
  release: RELEASE,
  key: '2026/crues',
  timeZone: 'Europe/Paris',
  editions: [],
  entries: [],
  isCut: false,
  ...more,
});
const inLanguage = (language: string) => ({ ...newsroom, desk: { ...newsroom.desk, language } });

describe('a timeline', () => {
  it.each([
    ['en', 'Under embargo until 1 July 2026, 09:00', 'Taken down for good', 'all languages', 'Older entries are in the archive.'],
    ['fr', 'Sous embargo jusqu’au 1er juillet 2026', 'Annulé définitivement', 'toutes les langues', 'dans les archives'],
    ['es', 'Bajo embargo hasta el 1 de julio de 2026', 'Anulado definitivamente', 'todos los idiomas', 'en el archivo'],
    ['ar', 'تحت حظر النشر حتى 1 يوليو 2026', 'أُلغي نهائيًا', 'جميع اللغات', 'في الأرشيف'],
  ])('speaks %s', (language, embargo, kill, whole, older) => {
    const {
      lang: _,
      version: __,
      ...release
    } = entry({ action: 'kill', command: { name: 'kill', reason: 'Chiffres inventés' } });
    const entries = [release, entry({ action: 'embargo', waiting: 2, dueAt: '2026-07-01T07:00:00.000Z' })];
    const page = renderTimeline(timeline({ entries, isCut: true }), inLanguage(language));
    for (const words of [embargo, kill, whole, older, 'Chiffres inventés']) expect(page).toContain(words);
    expect(page).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(renderTimeline(timeline({ entries }), inLanguage(language))).not.toContain(older);
  });

  it('names the version that waits where one was held, and the one that is out where one was published', () => {
    const page = renderTimeline(timeline({ entries: [entry({ action: 'hold', waiting: 3, version: 2 })] }), inLanguage('en'));
    expect(page).toContain('version 3');
    expect(page).not.toContain('version 2');
  });

  it('says so when a release came out already withdrawn', () => {
    const change = { event: 'ReleaseWithdrawn', priority: 'high' } as const;
    expect(renderTimeline(timeline({ entries: [entry({ change })] }), inLanguage('en'))).toContain(
      '<h3>Published · Withdrawn</h3>',
    );
  });

  it('shows how each edition is now, with a link to its card', () => {
    const desk = openDesk();
    desk.drop('2026/water', document());
    desk.drop('2026/water', document({ body: ['<p>Another story, of other people in another place and time.</p>'] }));
    const edition = desk.edition('2026/water');
    const page = renderTimeline(timeline({ editions: edition ? [edition] : [] }), inLanguage('en'));
    expect(page).toContain('<a href="../2026/water.md.html"><bdi lang="en">Clean water reaches forty coastal villages</bdi></a>');
    expect(page).toContain('Published: readers can see it now. <span class="quiet">(version 1)</span>');
    expect(page).toContain('Held: nothing of this file is public until you answer. <span class="quiet">(version 2)</span>');
    expect(desk.list(lists.held)).toEqual(['2026/water.md']);
  });

  it('shows hostile reasons and names without becoming hostile', () => {
    const entries = [entry({ principal: '<script>', command: { name: 'kill', reason: '"><script>' } })];
    expect(renderTimeline(timeline({ key: '<script>', entries }), newsroom)).not.toContain('<script>');
  });

  it('is made from rows below 4 KB, however much there is to say', () => {
    const countries = Array.from({ length: 20 }, (_, index) => `A${String.fromCharCode(65 + index)}`);
    const topics = Array.from({ length: 20 }, (_, index) => `a-topic-with-a-long-name-${index}`);
    const desk = openDesk();
    desk.drop('water', document({ countries, topics }));
    desk.command('kill', 'water', { lang: 'en', reason: '水'.repeat(5000) });
    const { release = '', revision = 0 } = desk.edition('water') ?? {};
    const row = desk.row<DecisionRow>(rowKeys.decision(release, revision));
    expect(row?.command?.reason).toHaveLength(300);
    expect(JSON.stringify(marshall(row, { removeUndefinedValues: true })).length).toBeLessThan(4096);
  });

  it(`is told of ${TIMELINE_ENTRIES} decisions in less than 100 KB`, () => {
    const entries = Array(TIMELINE_ENTRIES).fill(entry({ command: { name: 'withdraw', reason: 'x'.repeat(300) } }));
    expect(renderTimeline(timeline({ entries }), newsroom).length).toBeLessThan(100_000);
  });
});
