import { type Column, rowsOfPerson } from '../../../shared/alerts/subscriber-list.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { storedPeople } from './stored-people.ts';

/** Everybody who is subscribed, as rows of a list that an import reads, in the order of their addresses. Who is leaving is not among them. */
export const exportPeople = async (table: Table): Promise<{ rows: Record<Column, string>[]; people: number }> => {
  const exported: { email: string; rows: Record<Column, string>[] }[] = [];
  for await (const stored of storedPeople(table)) {
    if (!('person' in stored) || stored.person.leftAt !== undefined) continue;
    const { since, consent, ...person } = stored.person;
    const how = consent?.how ?? (consent?.page ? `asked on ${consent.page}` : 'confirmed by mail');
    exported.push({ email: person.email, rows: rowsOfPerson({ ...person, confirmedAt: since, consent: how }) });
  }
  exported.sort((one, other) => (one.email < other.email ? -1 : 1));
  return { rows: exported.flatMap(({ rows }) => rows), people: exported.length };
};

export interface Counted {
  people: number;
  suppressed: number;
  /** People who asked for a language, or for all of them (`all`); somebody who asked for two counts twice. */
  byLanguage: ReadonlyMap<string, number>;
  byFrequency: ReadonlyMap<string, number>;
}

/** How many people there are, and what they asked for; without an address. */
export const countPeople = async (table: Table): Promise<Counted> => {
  const counted = { people: 0, suppressed: 0, byLanguage: new Map<string, number>(), byFrequency: new Map<string, number>() };
  const add = (of: Map<string, number>, name: string): void => void of.set(name, (of.get(name) ?? 0) + 1);
  for await (const stored of storedPeople(table)) {
    if ('suppressed' in stored) counted.suppressed += 1;
    else if (stored.person.leftAt === undefined) {
      const { alerts } = stored.person;
      counted.people += 1;
      const languages = alerts.flatMap((alert) => (alert.languages.length > 0 ? alert.languages : ['all']));
      for (const lang of new Set(languages)) add(counted.byLanguage, lang);
      for (const frequency of new Set(alerts.map((alert) => alert.frequency))) add(counted.byFrequency, frequency);
    }
  }
  return counted;
};
