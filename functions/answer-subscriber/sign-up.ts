import {
  areTooMany,
  choicesOfLink,
  describeAlert,
  linkOfChoices,
  namesUnknown,
  readChoices,
} from '../../shared/alerts/choices.ts';
import { manageUrlOf } from '../../shared/alerts/mail-of.ts';
import {
  CONFIRM_WITHIN,
  confirmed,
  FORM_WITHIN,
  letterToAsker,
  MANAGE_WITHIN,
  MOVED_FOR,
  movedTo,
  SHORTEST_VISIT,
} from '../../shared/alerts/sign-up.ts';
import { deliverable, maskedAddress, type Person } from '../../shared/alerts/subscriber.ts';
import {
  type FormProblem,
  renderConfirmPage,
  renderSentPage,
  renderSignUpPage,
  type SignUpForm,
} from '../../shared/alerts/subscriber-pages.ts';
import type { PendingRow } from '../../shared/alerts/subscriber-rows.ts';
import { personIdOf, readTokenAt, tokenUntil } from '../../shared/alerts/token.ts';
import {
  type Asked,
  type AskedByForm,
  askToConfirm,
  badLink,
  busy,
  isBusy,
  isOf,
  type Reply,
  sendBounded,
  testChoices,
  triesTooMuch,
} from './asked.ts';

/** Whose a form is that anybody may have. */
const ANYBODY = '00000000-0000-4000-8000-000000000000';

const newStamp = async ({ ports }: Asked): Promise<string> =>
  tokenUntil(await ports.readSecret(), 'form', ANYBODY, ports.now() + FORM_WITHIN);

/** When a form was made that is one of ours and not too old. */
const madeAt = async ({ ports, form }: AskedByForm): Promise<number | undefined> => {
  const stamp = readTokenAt(await ports.readSecret(), 'form', form.get('f') ?? '', ports.now());
  return stamp?.person === ANYBODY ? stamp.until - FORM_WITHIN : undefined;
};
const isOurs = async (asked: AskedByForm): Promise<boolean> => (await madeAt(asked)) !== undefined;

/** Whether a person may have filled in a form: it was not sent the moment it was made. */
const isByPerson = async (asked: AskedByForm): Promise<boolean> =>
  asked.ports.now() - ((await madeAt(asked)) ?? Number.POSITIVE_INFINITY) >= SHORTEST_VISIT;

/** A path of our own site, for the record of where somebody signed up. */
const pathOf = (page: string | null): string | undefined => (page && /^\/(?!\/)[\w\-./]{0,300}$/.test(page) ? page : undefined);

/** The page of ours that somebody came from. */
export const cameFrom = (referer: string | undefined, siteUrl: string): string | undefined => {
  const url = referer === undefined || !URL.canParse(referer) ? undefined : new URL(referer);
  return url && url.origin === new URL(siteUrl).origin ? pathOf(url.pathname) : undefined;
};

const formPage = async (asked: Asked, form: Omit<SignUpForm, 'stamp'>): Promise<string> =>
  renderSignUpPage(asked.lang, asked.ports.newsroom, { ...form, stamp: await newStamp(asked) });

/** The form by which somebody signs up, with what they were reading already chosen. */
export const showSignUp = async (asked: Asked & { page: string | undefined }): Promise<Reply> => {
  const choices = choicesOfLink(asked.query, asked.ports.newsroom, asked.lang);
  return { status: 200, page: await formPage(asked, { choices, page: asked.page }) };
};

/** Takes what somebody asks for, and writes to the address that they give: what it says depends on who it is, the answer does not. */
export const signUp = async (asked: AskedByForm): Promise<Reply> => {
  const { ports, form, lang } = asked;
  const { newsroom } = ports;
  const choices = readChoices(form, newsroom, lang);
  const typed = form.get('email') ?? '';
  const filledIn = { choices, email: typed, page: pathOf(form.get('page')) };
  const complain = async (problem: FormProblem): Promise<Reply> => ({
    status: 422,
    page: await formPage(asked, { ...filledIn, problem }),
  });
  if (namesUnknown(form, newsroom)) return complain('again');
  if (form.get('do') === 'try') {
    if (!asked.isSure || !(await isOurs(asked))) return complain('again');
    if (await triesTooMuch(asked)) return busy(asked);
    return { status: 200, page: await formPage(asked, { ...filledIn, test: await testChoices(asked, choices) }) };
  }
  // A field that people do not see, and programs fill in: they are told what everybody is told.
  if (form.get('website')) return sent(lang);
  if (!asked.isSure || !(await isByPerson(asked))) return complain('again');
  const email = deliverable(typed);
  if (email === undefined) return complain('badAddress');
  if (areTooMany([choices.alert])) return complain('tooManyChoices');
  if (await isBusy(asked)) return busy(asked);

  const secret = await ports.readSecret();
  const person = personIdOf(secret, email);
  const now = ports.now();
  const known = await ports.readSubscriber(person);
  const to = { person, email: known.person?.email ?? email, lang };
  switch (letterToAsker(known)) {
    case 'confirm': {
      const pending: PendingRow = {
        ...{ email, alert: choices.alert, policy: choices.policy, lang },
        consent: { askedAt: new Date(now).toISOString(), ...(filledIn.page && { page: filledIn.page }) },
        expires: Math.ceil((now + CONFIRM_WITHIN) / 1000),
      };
      await askToConfirm(asked, { person, pending }, { kind: 'confirm', choice: describeAlert(choices.alert, newsroom, lang) });
      break;
    }
    case 'known': {
      const token = tokenUntil(secret, 'manage', person, now + MANAGE_WITHIN);
      const url = `${manageUrlOf(newsroom, token, lang)}&add=1&${linkOfChoices(choices)}`;
      await sendBounded(asked, { kind: 'known', url }, to);
    }
  }
  return sent(lang);
};

const sent = (lang: string): Reply => ({ status: 303, location: `/subscribe/sent?${new URLSearchParams({ l: lang })}` });

export const showSent = ({ ports, lang }: Asked): Reply => ({ status: 200, page: renderSentPage(lang, ports.newsroom) });

/** Who wants to confirm what; undefined when the link is none of ours, or too old, or what it was about is gone. */
const pendingOf = async ({ ports, query }: Asked): Promise<{ person: string; pending: PendingRow } | undefined> => {
  const token = readTokenAt(await ports.readSecret(), 'confirm', query.get('t') ?? '', ports.now());
  if (!token) return undefined;
  const { pending } = await ports.readSubscriber(token.person);
  return pending && isOf(pending, token) ? { person: token.person, pending } : undefined;
};

/** Asks whether somebody asked for it. Changes nothing. */
export const showConfirm = async (asked: Asked): Promise<Reply> => {
  const { ports, lang, query } = asked;
  const found = await pendingOf(asked);
  if (!found) return (await alreadyConfirmed(asked)) ?? badLink(asked);
  const action = `/subscribe/confirm?${new URLSearchParams({ t: query.get('t') ?? '', l: lang })}`;
  return { status: 200, page: renderConfirmPage(lang, ports.newsroom, { action, alert: found.pending.alert }) };
};

/** Carries out what somebody confirms. Done again, it ends the same. */
export const confirm = async (asked: Asked): Promise<Reply> => {
  const { ports } = asked;
  const found = await pendingOf(asked);
  if (!found) return (await alreadyConfirmed(asked)) ?? badLink(asked);
  const { person, pending } = found;
  if (pending.from) return move(asked, { person, pending, from: pending.from });
  await keepConfirmed(asked, person, pending);
  await ports.forgetPending(person);
  return toPreferences(asked, person, 'welcome');
};

/** How often somebody's alerts are read anew who changes them at the same moment. */
const TRIES = 3;

/** Adds what somebody confirms to what they have. Throws when they change that again and again meanwhile: then it can be confirmed again. */
const keepConfirmed = async ({ ports }: Asked, person: string, pending: PendingRow): Promise<void> => {
  const at = new Date(ports.now()).toISOString();
  for (let tries = 0; tries < TRIES; tries++) {
    const { person: known } = await ports.readSubscriber(person);
    const next = confirmed(pending, { person, known, at });
    if (!known || known.leftAt) return ports.writeSubscriber(next);
    if (await ports.changeSubscriber(known, next)) return;
  }
  throw new Error(`What is confirmed was overtaken ${TRIES} times.`);
};

/**
 * Somebody’s alerts go to the address that they confirm here, and no longer to the one they had, which is told. Cut off anywhere, it is
 * finished when they confirm again: what they confirm is forgotten last.
 */
const move = async (
  asked: Asked,
  { person, pending, from }: { person: string; pending: PendingRow; from: string },
): Promise<Reply> => {
  const { ports } = asked;
  const [{ person: known }, { person: old, moved }] = await Promise.all([
    ports.readSubscriber(person),
    ports.readSubscriber(from),
  ]);
  if (old && !old.leftAt && old.moving === person) {
    await ports.writeSubscriber(movedTo(pending, { person, old, known }));
    await ports.keepMoved(from, { to: person, expires: Math.ceil(ports.now() / 1000) + MOVED_FOR });
  } else if (moved?.to !== person) return badLink(asked);
  await ports.removeSubscriber(from, person);
  if (old) await tellOldAddress(asked, pending, old);
  await ports.forgetPending(person);
  return toPreferences(asked, person, 'moved');
};

/**
 * Writes to the address that somebody had: once for each move that was confirmed, and so whatever else was written there today. Whatever
 * becomes of the letter, their alerts have moved by then.
 */
const tellOldAddress = async (asked: Asked, pending: PendingRow, { person, email, lang }: Person): Promise<void> => {
  const letter = { kind: 'moved' as const, address: maskedAddress(pending.email) };
  try {
    await asked.ports.sendLetter(letter, { person, email, lang: lang ?? pending.lang });
  } catch (error) {
    asked.ports.tell({ level: 'error', event: 'letter-not-sent', kind: letter.kind, why: 'busy', error });
  }
};

/** A link that was confirmed before leads to what was confirmed. */
const alreadyConfirmed = async (asked: Asked): Promise<Reply | undefined> => {
  const { ports, query } = asked;
  const token = readTokenAt(await ports.readSecret(), 'confirm', query.get('t') ?? '', ports.now());
  const { person } = token ? await ports.readSubscriber(token.person) : {};
  return person && !person.leftAt ? toPreferences(asked, person.person) : undefined;
};

/** The way to what somebody asked for, and what is said there of what was just done. */
export const toPreferences = async ({ ports, lang }: Asked, person: string, note?: string): Promise<Reply> => {
  const token = tokenUntil(await ports.readSecret(), 'manage', person, ports.now() + MANAGE_WITHIN);
  return { status: 303, location: `/preferences?${new URLSearchParams({ t: token, l: lang, ...(note && { note }) })}` };
};
