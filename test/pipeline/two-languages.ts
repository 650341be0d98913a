import type { Embedded } from '../../local/newsroom/embedded.ts';
import { page, releaseAbout } from './newsroom-run.ts';

/** Pages of a release in two languages. */
const ENGLISH = '/en/2026/11/clean-water-reaches-the-coastal-villages/';
const FRENCH = '/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/';

export const english = (...front: string[]): string => releaseAbout('Clean water', { front });

export const french = (...front: string[]): string =>
  [
    '---',
    'title: L’eau potable arrive dans les villages côtiers',
    ...front,
    '---',
    '',
    'Phnom Penh – L’eau potable est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.',
    '',
  ].join('\n');

/** The same in French as a press office writes it, with a contact and no front matter. */
export const FRENCH_WITH_CONTACT = [
  '# L’eau potable arrive dans les villages côtiers',
  '',
  'PHNOM PENH, le 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.',
  '',
  'Contact presse',
  '',
  'Dara Sok',
  '',
  'Courriel : press@example.org',
].join('\n');

/** What the English and the French page answer. */
export const statuses = async (run: Embedded): Promise<number[]> =>
  Promise.all([ENGLISH, FRENCH].map(async (path) => (await page(run, path)).status));
