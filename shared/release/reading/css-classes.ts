/** What the style sheet of a page says of the words of an element, as its `style` attribute would. */
export type ClassStyles = (name: string, classes: string) => string;

/** Longer sheets are a site's, and a text's own are short. Characters. */
export const LONGEST_SHEET = 300_000;
const MOST_RULES = 5_000;
/** Of one element. */
const MOST_CLASSES = 30;

/** What matters of a rule: how words look. What only arranges a page, or hides a part of it until it is clicked, does not. */
const OF_WORDS = /^(?:text-decoration(?:-line)?|vertical-align|font-weight|font-style|mso-hide)\s*:/i;

/** `.c5`, `span.c5`: what office programs write. Selectors that depend on anything else are not looked at. */
const SIMPLE = /^([a-z][a-z0-9]*)?\.([\w-]+)$/i;

/** What is said of each property, the last word of each. */
type Said = Map<string, string>;

/**
 * Reads the rules of style sheets that give a class its look: documents saved as a page say in them what is bold, raised or struck
 * out. What stands inside `@media` and the like is skipped.
 */
export const readClassStyles = (css: string): ClassStyles => {
  /** By class, and by the element that it is said of; '' for any. */
  const said = new Map<string, Map<string, Said>>();
  for (const { selector, body } of rulesIn(css.slice(0, LONGEST_SHEET).replace(/\/\*[\s\S]*?\*\//g, ' '))) {
    const declarations = body.split(';').flatMap((each) => {
      const declaration = each.trim();
      return OF_WORDS.test(declaration) ? [declaration] : [];
    });
    if (declarations.length === 0) continue;
    for (const each of selector.split(',')) {
      const [, name = '', className] = SIMPLE.exec(each.trim()) ?? [];
      if (!className) continue;
      const ofClass = said.get(className) ?? new Map<string, Said>();
      const ofElement = ofClass.get(name.toLowerCase()) ?? new Map<string, string>();
      for (const declaration of declarations) ofElement.set(declaration.split(':')[0]?.trim().toLowerCase() ?? '', declaration);
      ofClass.set(name.toLowerCase(), ofElement);
      said.set(className, ofClass);
    }
  }
  if (said.size === 0) return () => '';
  const styleOf = (className: string, name: string): string[] => [...(said.get(className)?.get(name)?.values() ?? [])];
  return (name, classes) =>
    classes
      .split(/\s+/, MOST_CLASSES)
      .flatMap((each) => [...styleOf(each, ''), ...styleOf(each, name)])
      .join(';');
};

/** The rules of a sheet outside of `@` blocks, by counting braces. */
const rulesIn = (css: string): { selector: string; body: string }[] => {
  const rules: { selector: string; body: string }[] = [];
  let depth = 0;
  let start = 0;
  let selector = '';
  for (let at = 0; at < css.length && rules.length < MOST_RULES; at += 1) {
    const sign = css[at];
    if (sign === '{') {
      if (depth === 0) {
        selector = css.slice(start, at).replace(/^[\s\S]*;/, '');
        start = at + 1;
      }
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      if (!selector.trim().startsWith('@')) rules.push({ selector, body: css.slice(start, at) });
      start = at + 1;
    }
  }
  return rules;
};
