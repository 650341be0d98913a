import { latinOf } from './latin-letters.ts';

/** At most 80 ASCII characters, cut at a word: what of a headline goes into its address. */
export const slugOf = (headline: string): string => {
  const ascii = latinOf(headline)
    // 10⁶ is not 106.
    .replace(/(?<=\p{N})(?=[⁺⁻⁰¹²³⁴-⁹₀-₉])(?<![⁺⁻⁰¹²³⁴-⁹₀-₉])/gu, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[øđłı]/g, (letter) => ({ ø: 'o', đ: 'd', ł: 'l', ı: 'i' })[letter] ?? '')
    .replace(/[a-z]’|[a-z]'/g, (elided) => `${elided[0]}-`)
    .replace(/\p{Script=Arabic}+/gu, romanised)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (ascii.length <= 80) return ascii || 'release';
  const cut = ascii.slice(0, 81);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || 80).replace(/-+$/, '');
};

/** Arabic letters in plain Latin, after the UN's romanisation without its marks: enough for an address that can be read aloud. */
const LATIN: Record<string, string> = Object.fromEntries(
  (
    'ء= آ=a أ=a ؤ=w إ=i ئ=y ا=a ب=b ة=a ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ' +
    'ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ى=a ي=y پ=p چ=ch ژ=zh ک=k گ=g ی=y ٱ=a'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const romanised = (word: string): string => [...word].map((letter) => LATIN[letter] ?? '').join('');
