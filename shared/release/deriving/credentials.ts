import { fold, foldWithPlaces } from '../../languages/fold.ts';
import { oneOf } from '../../languages/reading.ts';
import type { SecretWords } from '../../languages/secret-words.ts';
import type { Problem } from '../problem.ts';

/** Keys that say by their form what they are: AWS, GitHub, Slack, Stripe, Google, private keys (RFC 7468), JSON Web Tokens (RFC 7519). */
const KEYS: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|glpat-[A-Za-z0-9_-]{20,})/,
  /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{10,}/,
  /(?<![A-Za-z0-9_])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{30,}/,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]{1,64}:[^\s/@]{3,}@[^\s]/i,
];

type Part = (words: SecretWords) => readonly string[] | undefined;
const any = (part: Part): string => oneOf(({ secrets }) => secrets && part(secrets));

/** What a password is called, on folded text: the word, a colon or an equals sign, and one word that is no prose. */
const SECRET = new RegExp(
  `(?<!\\p{L})(?:${any(({ userNames }) => userNames)}[\\s:=/]+\\S+[\\s,;/|]+)?${any(({ passwords = [], beforeColon = [] }) => [...passwords, ...beforeColon])}\\s*(?:${any(({ is }) => is)}\\s*)?[:=]\\s*["'«“]?(?<value>[^\\s"'»”]{4,})`,
  'u',
);

/**
 * The same without a colon, where what follows cannot be prose: `password BlueHarbour7`, `the PIN for the portal is 4471`. Not plural,
 * and nothing hyphened: nobody gives away what `password-protected` is.
 */
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<secret>${any(({ passwords }) => passwords)})|${any(({ pins }) => pins)})(?<link>(?: [\\p{L}'.-]+){0,6}? ${any(({ is }) => is)})? ["'«“(]?\\s?(?<value>[^\\s"'»”)]{4,}?)(?=[\\s"'»”),;:]|[.!?؟](?:\\s|$)|$)`,
  'gu',
);

/** Letters with figures, capitals in the middle, signs among letters. */
const NO_PROSE = /\p{L}[\p{L}\p{M}]*\p{N}|\p{N}+\p{L}{2}|\p{Ll}\p{Lu}|[\p{L}\p{N}][!#$%&*+=?@^_~][\p{L}\p{N}]/u;
const NAME_AT_END = /^\p{Lu}\p{Ll}{3,}$/u;
/** Figures alone: but no year, and no six figures, which are a postal code in India (`PIN 110001`). */
const FIGURES = /^(?!(?:19|20)\d\d$)(?:\d{4,5}|\d{7,8})$/;

/** Of a value as it is written: `figures` has its digits as ours. */
const isSecret = (
  value: string,
  figures: string,
  { isPin, isLinked, isLast }: { isPin: boolean; isLinked: boolean; isLast: boolean },
): boolean =>
  FIGURES.test(figures) ||
  (isLinked && /^\d{4,8}$/.test(figures)) ||
  (!isPin && (NO_PROSE.test(value) || (isLinked && isLast && NAME_AT_END.test(value))));

/** Where a line gives a secret away in so many words: its place in the line. */
const spokenSecret = (
  text: string,
  { folded, at }: ReturnType<typeof foldWithPlaces>,
): { from: number; to: number } | undefined => {
  for (const match of folded.matchAll(SPOKEN)) {
    const { secret, link, value = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const [from, to] = [at[end - value.length] ?? 0, at[end] ?? text.length];
    const isLast = /^["'»”)]?\s*[.!;]?\s*$/.test(text.slice(to));
    if (isSecret(text.slice(from, to), value, { isPin: secret === undefined, isLinked: link !== undefined, isLast }))
      return { from, to };
  }
  return undefined;
};

/** What everybody is to have: the way into an event that the press is asked to. */
const MEETING = new RegExp(
  any(({ meetings }) => meetings),
  'u',
);
/** What is dialled into, where a PIN is less of a secret still. */
const CALL = new RegExp(
  any(({ calls }) => calls),
  'u',
);
/** How many lines above may say so. */
const NEAR = 4;

/** What the line says, with the secret itself left out: a card and a notice must not spread it. */
const masked = (text: string, at: number, length: number): string =>
  `${text.slice(Math.max(0, at - 60), at)}•••${text.slice(at + length, at + length + 40)}`.slice(0, 200);

/**
 * The first line that seems to hold a key or a password: nobody means to publish one. The pass code of a video conference is meant for
 * everybody, and not asked about.
 */
export const credentialQuestion = (lines: readonly { text: string; line: number }[]): Problem[] => {
  for (const [index, { text, line }] of lines.entries()) {
    const asked = (at: number, length: number): Problem[] => [
      { code: 'credential-in-text', weight: 'question', line, params: { text: masked(text, at, length) } },
    ];
    for (const pattern of KEYS) {
      const match = pattern.exec(text);
      if (match) return asked(match.index, match[0].length);
    }
    const { folded, at } = foldWithPlaces(text);
    const match = SECRET.exec(folded);
    const value = match?.groups?.value;
    const start = (match?.index ?? 0) + (match?.[0].lastIndexOf(value ?? '') ?? 0);
    const written = value && { from: at[start] ?? 0, to: at[start + value.length] ?? text.length };
    const place = written || spokenSecret(text, { folded, at });
    if (!place) continue;
    const around = fold(
      lines
        .slice(Math.max(0, index - NEAR), index + 1)
        .map((each) => each.text)
        .join(' '),
    );
    if (MEETING.test(around) || (!written && CALL.test(around))) continue;
    return asked(place.from, place.to - place.from);
  }
  return [];
};
