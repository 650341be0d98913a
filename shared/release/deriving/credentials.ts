import type { Problem } from '../problem.ts';
import { fold, foldWithPlaces } from '../reading/fold.ts';

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

/** What a password is called, on folded text: the word, a colon or an equals sign, and one word that is no prose. */
const SECRET =
  /(?<!\p{L})(?:(?:user ?name|login|identifiant|usuario|اسم المستخدم)[\s:=/]+\S+[\s,;/|]+)?(?:pass ?words?|passwd|pwd|passphrase|api[ _-]?key|secret(?: access)?[ _-]?key|access[ _-]?token|mot de passe|mdp|cle (?:api|secrete)|contrasena|clave (?:api|secreta|de acceso)|كلمه (?:المرور|السر)|الرقم السري)\s*(?:is\s*)?[:=]\s*["'«“]?(?<value>[^\s"'»”]{4,})/u;

/** What everybody is to have: the way into an event that the press is asked to. */
const MEETING =
  /zoom|webex|teams|webinar|webinaire|meeting|reunion|visioconference|conference call|livestream|live stream|اجتماع|ندوه|مؤتمر/;
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
    if (!match || value === undefined) continue;
    const around = fold(
      lines
        .slice(Math.max(0, index - NEAR), index + 1)
        .map((each) => each.text)
        .join(' '),
    );
    if (MEETING.test(around)) continue;
    const start = match.index + match[0].lastIndexOf(value);
    const from = at[start] ?? 0;
    return asked(from, (at[start + value.length] ?? text.length) - from);
  }
  return [];
};
