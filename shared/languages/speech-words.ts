import type { Alternatives } from './patterns.ts';

/** Parts of patterns that a language's own ones are made of, as sources. None of them has a group of its own. */
export interface NameParts {
  /** A name with capitals, with its small words: "Ana de la Cruz", "Dr. A. Diallo". */
  name: string;
  /** Two to four words of Arabic letters. */
  arabicName: string;
  /** Two to four Chinese letters, or foreign names with their points: 王毅, 安东尼奥·古特雷斯. */
  hanName: string;
  /** What may stand between closing marks and the first word behind them: spaces, commas, a point. */
  gap: string;
  /** What is neither a full stop nor a quotation mark. */
  within: string;
}

/**
 * Who is quoted: verbs of speech, and what stands around names. Quotation marks are known. Text is not folded here: as written,
 * with accents and capitals; every form that occurs beside a quotation is given (he, she, they; past and present).
 */
export interface SpeechWords {
  /** Before the name, behind the quotation: `"…", said Ana Ruiz`. With what belongs to the verb: "a déclaré". */
  verbsBeforeName?: Alternatives;
  /** Behind the name, on either side of the quotation: `Ana Ruiz said: "…"`. */
  verbsBehindName?: Alternatives;
  /** "according to". */
  accordingTo?: Alternatives;
  /** What may stand between verb and name: articles and titles: "the", "M\\.". */
  beforeName?: Alternatives;
  /** Small words that begin no role of somebody: between verb and name, "farmer" is one, "in" and "after" are none. */
  notRoles?: Alternatives;
  /** Articles and possessives before somebody who is not named: "said the author", "his sister". */
  articles?: Alternatives;
  /** What joins a name to a body: "Ana Ruiz of Port Authority said". */
  ofBody?: Alternatives;
  /** Titles by which a name between commas is somebody: "our director, Ms Ruiz, said". */
  addressed?: Alternatives;
  /** Verbs and pronouns behind a quotation whose speaker was named before: "he said". Where a verb alone says it, with what must follow. */
  pronounsBehind?: Alternatives;
  /** The same before a quotation, from the beginning of a sentence: "she added:". */
  pronounsBefore?: Alternatives;
  /** Titles short for something, without their point; with it they are part of a name: "Dr", "Sra". */
  shortTitles?: Alternatives;
  /** Titles and other words with a capital before a name that are no part of it: "Minister", "Director-General", "But". */
  titles?: Alternatives;
  /** Words with a capital that are no name: "The", "She". */
  notNames?: Alternatives;
  /** Small words within names: "de la", "van". */
  particles?: Alternatives;
  /** Whether what stands where a name would is somebody's in full, for names that are written without spaces. */
  isName?(name: string): boolean;
  /** The whole name of somebody who is called by a part of it, where a text has it: 罗莎·门多萨 for 门多萨. */
  wholeName?(part: string, text: string): string | undefined;
  /**
   * Patterns of the language's own, whose first group is the name: within the quotation, set off by commas (« …, dit Ana Ruiz, … »); from the
   * closing mark on; and up to the opening mark. For where verbs and names follow another order, or names have no capitals.
   */
  inside?(parts: NameParts): readonly string[];
  behind?(parts: NameParts): readonly string[];
  before?(parts: NameParts): readonly string[];
  /**
   * The same where the language declines the name ("по словам Анны Петровой"): whoever it is, is looked for in the text as a subject;
   * where it is not, `asSubject` says what the name is, or nothing, and then nobody is named.
   */
  declined?: {
    behind?(parts: NameParts): readonly string[];
    before?(parts: NameParts): readonly string[];
    asSubject(name: string): string | undefined;
  };
}
