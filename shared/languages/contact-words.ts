import type { Alternatives } from './patterns.ts';

/**
 * The words of contact blocks: headings above them, labels of numbers and addresses, what people are there. All folded (no capitals,
 * no accents) unless it says "as written". Addresses, numbers and names of people are known by their form.
 */
export interface ContactWords {
  /** How lines begin that stand above a contact block, or ask readers to write or call: one pattern a kind of line. "media contacts?(?: ?:|$)" */
  headings: readonly string[];
  /** The same, of lines that are headings only where an address or a number stands in them: "press ?:|for interviews". */
  headingsOfAddress?: Alternatives;
  /** Labels of an address: "e-?mail". Of a telephone: "tel|phone|mobile". Of a fax: "fax". They stand before it, with a point or colon. */
  email?: Alternatives;
  phone?: Alternatives;
  fax?: Alternatives;
  /** The same in one letter: "t|m|p". */
  letters?: Alternatives;
  /** Other labels: of names ("name"), of offices ("office"), "contact". */
  labels?: Alternatives;
  /** Those among all labels that stand without a colon, too. */
  bareLabels?: Alternatives;
  /** By what a line tells somebody's function, by the beginnings of words: "officer|director|press". */
  roles?: Alternatives;
  /** What sentences for everybody ask of readers: "call|visit|phone". They are text and no contact of the press. Whole words. */
  asks?: Alternatives;
  /** Words a heading consists of where it names nobody: "press contact for journalists". */
  headingWords?: Alternatives;
  /** The last words of a heading before somebody is named: "please contact", "write to". */
  leads?: Alternatives;
  /** The same behind the colon of a heading, with what makes it polite: "(?:please )?(?:contact|call)". */
  politeLeads?: Alternatives;
  /** The name as a subject, where such words decline it: "обращаться к Анне Петровой" gives Анна Петрова. `lead` ends with the words. */
  asSubject?(name: string, lead: string): string | undefined;
  /** Words behind those that begin no name: "information" in "contact information". */
  notLed?: Alternatives;
  /** By what a line names an organisation rather than a person, by the beginnings of words: "trust|foundation". Somebody named below it is of it. */
  bodies?: Alternatives;
  /** Polite words right behind a name, which are no part of it: 女士. */
  politeBehind?: Alternatives;
  /** What names an office: "press office" above a block is whom it names where nobody else is. Whole words. */
  offices?: Alternatives;
  /** Small words between a name and an address: "at|on|or|and"; and what they lead to, where it may stand behind them ("at the number"). */
  beforeAddress?: Alternatives;
  /** Small words before an office's place: "in". */
  beforeOffice?: Alternatives;
  /** Small words that a name may begin with: "de", "van", "al". Another small word begins a sentence. */
  nameBeginnings?: Alternatives;
  /** Words by which a line around an address names nobody: "please", "web ?site". Whole words. */
  noName?: Alternatives;
}
