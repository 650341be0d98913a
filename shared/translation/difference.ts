/** Something a translation must not change, as each of the two texts writes it: what is missing, and what is there instead. */
export interface Difference {
  kind: 'figure' | 'date' | 'zone' | 'phone' | 'email' | 'url' | 'quotes' | 'likeness';
  source: string[];
  target: string[];
  /** Whether the two cannot mean the same. What may be another way to say it is no reason to refuse a translation. */
  isSure: boolean;
}

export interface TextIn {
  text: string;
  /** BCP 47. */
  lang: string;
}

/** A difference, where there is one. */
export const differing = (kind: Difference['kind'], source: string[], target: string[], isSure = true): Difference[] =>
  source.length + target.length > 0 ? [{ kind, source, target, isSure }] : [];
