import { languageFolders, packOrEnglish, packsOf } from './language-folders.ts';
import type { SubscriberWords } from './subscriber-words.ts';

const packs = await packsOf<SubscriberWords>(languageFolders.subscribers, (tag) => import(`./${tag}/subscribers.ts`));

/** Languages in which people sign up and choose. */
export const subscribersLanguages: readonly string[] = [...packs.keys()];

/** What people are told who sign up, choose and leave. A language without words of its own gets English. */
export const subscriberWords = (lang: string): SubscriberWords => packOrEnglish(packs, lang);
