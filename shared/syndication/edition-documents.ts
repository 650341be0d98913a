import type { Newsroom } from '../newsroom/newsroom.ts';
import { offeredText, offeredView, offersLanguage } from './offered.ts';
import {
  type EditionFacts,
  type EditionOutput,
  feedFormatsOf,
  GONE,
  type GoneFacts,
  headersOf,
  type Output,
  otherFormsOf,
  type ReadableState,
  type SiteDocument,
} from './output.ts';
import type { PublicView } from './public-release.ts';

const ofEditions = (outputs: readonly Output[]): EditionOutput[] => outputs.filter((output) => output.of === 'edition');

/** Where everything lies that is public of an edition, or was. */
export const editionKeys = (outputs: readonly Output[], path: string): string[] =>
  ofEditions(outputs).map(({ key }) => key(path));

export interface EditionNow {
  view: PublicView;
  newsroom: Newsroom;
  /** Its words, those it corrects, and the language they were translated from; not needed of one that is killed. */
  text?: Pick<EditionFacts, 'edition' | 'previous' | 'translationOf'> | undefined;
  /** When the release was killed, where it is known. */
  killedAt?: string | undefined;
}

/**
 * Everything that is public of an edition as it is now, in the order of `editionKeys`. One in a language that newsroom.json has no more
 * is gone, too, for as long as it has not.
 */
export const editionDocuments = (
  outputs: readonly Output[],
  { view: known, newsroom, text, killedAt }: EditionNow,
): SiteDocument[] => {
  const view = offeredView(known, newsroom);
  const { own, siblings } = view;
  const { release, lang, version, path, note, state, publishedAt } = own;
  const goneFacts: GoneFacts = {
    ...{ release, lang, version, publishedAt, newsroom, at: killedAt ?? own.updatedAt, note },
    ...(state !== 'killed' && !offersLanguage(newsroom, lang) && { why: 'language', siblings }),
  };
  const formats = feedFormatsOf(outputs);
  return ofEditions(outputs).map((output) => {
    const served = { key: output.key(path), ...headersOf(output) };
    if (state === 'killed' || goneFacts.why || !output.when.includes(state))
      return { ...served, body: output.gone(goneFacts), metadata: { ...served.metadata, ...GONE } };
    if (!text) throw new Error(`the words of ${own.release} ${lang} ${own.version} are needed to render ${served.key}`);
    const edition = offeredText(text.edition, newsroom);
    const otherForms = otherFormsOf(outputs, path, state satisfies ReadableState);
    return { ...served, body: output.render({ ...text, view, state, edition, newsroom, formats, otherForms }) };
  });
};
