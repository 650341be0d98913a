/** What schema.org data in a page says of the article it is about. */
export interface LinkedArticle {
  headline?: string;
  datePublished?: string;
  inLanguage?: string;
}

/** Things looked at in all the data of a page. */
const MOST_THINGS = 500;
const DEEPEST = 6;
const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Report|BlogPosting|PressRelease|SpecialAnnouncement)$/;

const textIn = (value: unknown): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.trim() || undefined;
  // A language may be a thing with a name of its own.
  const named = typeof one === 'object' && one !== null && 'alternateName' in one ? one.alternateName : undefined;
  return typeof named === 'string' ? named : undefined;
};

/** The first article that JSON-LD scripts describe. What does not parse says nothing. */
export const linkedArticle = (scripts: readonly string[]): LinkedArticle => {
  let things = 0;
  const find = (value: unknown, depth: number): Record<string, unknown> | undefined => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || things > MOST_THINGS) return undefined;
    things += 1;
    const thing = value as Record<string, unknown>;
    if ([thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)) && textIn(thing.headline))
      return thing;
    for (const inner of Object.values(thing)) {
      const found = find(inner, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  for (const script of scripts.slice(0, 20)) {
    const thing = find(parsed(script), 0);
    if (!thing) continue;
    const [headline, datePublished, inLanguage] = [thing.headline, thing.datePublished, thing.inLanguage].map(textIn);
    return { ...(headline && { headline }), ...(datePublished && { datePublished }), ...(inLanguage && { inLanguage }) };
  }
  return {};
};

const parsed = (script: string): unknown => {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
};
