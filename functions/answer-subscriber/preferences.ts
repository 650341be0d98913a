import {
  areTooMany,
  asksTheSame,
  type Choices,
  choicesOfLink,
  describeAlert,
  namesUnknown,
  readChoices,
} from '../../shared/alerts/choices.ts';
import { CONFIRM_WITHIN, GUESSES } from '../../shared/alerts/sign-up.ts';
import { deliverable, type Person } from '../../shared/alerts/subscriber.ts';
import {
  type AlertForm,
  type FormProblem,
  type Note,
  notes,
  renderErasedPage,
  renderPreferencesPage,
} from '../../shared/alerts/subscriber-pages.ts';
import type { PendingRow } from '../../shared/alerts/subscriber-rows.ts';
import { personIdOf, readTokenAt } from '../../shared/alerts/token.ts';
import type { Subscriber } from '../../shared/aws/stored-subscribers.ts';
import { type Asked, type AskedByForm, askToConfirm, badLink, busy, isBusy, type Reply, testChoices } from './asked.ts';

/** Somebody whose link says who they are. */
interface Known extends Subscriber {
  person: Person;
  token: string;
}

/** Who a link is of; undefined when it is none of ours, or too old, or they are gone. */
const knownBy = async ({ ports }: Asked, token: string | null): Promise<Known | undefined> => {
  const read = readTokenAt(await ports.readSecret(), 'manage', token ?? '', ports.now());
  const found = read && (await ports.readSubscriber(read.person));
  return found?.person && !found.person.leftAt ? { ...found, person: found.person, token: token ?? '' } : undefined;
};

const formsOf = ({ alerts, policy }: Person): AlertForm[] =>
  alerts.map((alert, index) => ({ choices: { alert, policy }, index }));

interface Shown {
  forms?: readonly AlertForm[];
  note?: Note | undefined;
  problem?: FormProblem;
}

const show = ({ ports, lang }: Asked, { person, suppressed, token }: Known, { forms, note, problem }: Shown): Reply => ({
  status: problem ? 422 : 200,
  page: renderPreferencesPage(lang, ports.newsroom, {
    ...{ person, token, suppressed: suppressed !== undefined, note },
    forms: forms ?? formsOf(person),
    ...(problem && { problem }),
  }),
});

/** What somebody asked for, and all that they may do about it. With `add`, one more alert, as the link has chosen it. */
export const showPreferences = async (asked: Asked): Promise<Reply> => {
  const { ports, query, lang } = asked;
  const known = await knownBy(asked, query.get('t'));
  if (!known) return badLink(asked);
  const note = notes.find((one) => one === query.get('note'));
  const more = { choices: choicesOfLink(query, ports.newsroom, lang) };
  const isNew = query.has('add') && !known.person.alerts.some((alert) => asksTheSame(alert, more.choices.alert));
  return show(asked, known, { forms: [...formsOf(known.person), ...(isNew ? [more] : [])], note });
};

/** Changes one alert, adds one, takes one away, or only shows what it would have brought. */
export const changePreferences = async (asked: AskedByForm): Promise<Reply> => {
  const { ports, form, lang, isSure } = asked;
  const { newsroom } = ports;
  const known = await knownBy(asked, form.get('t'));
  if (!known) return badLink(asked);
  const { person } = known;
  const choices = readChoices(form, newsroom, lang);
  const index = form.get('alert') === 'new' ? undefined : Number(form.get('alert'));
  const isThere = index === undefined || person.alerts[index] !== undefined;
  if (form.get('was') !== String(person.revision ?? 0) || !isThere) return show(asked, known, { problem: 'changedMeanwhile' });

  const filledIn = async (isTried: boolean): Promise<readonly AlertForm[]> => {
    const own: AlertForm = {
      choices,
      ...(index !== undefined && { index }),
      ...(isTried && { test: await testChoices(asked, choices) }),
    };
    return index === undefined ? [...formsOf(person), own] : formsOf(person).with(index, own);
  };
  if (!isSure || namesUnknown(form, newsroom)) return show(asked, known, { forms: await filledIn(false), problem: 'again' });
  if (form.get('do') === 'try') return show(asked, known, { forms: await filledIn(true) });

  const alerts = alertsAfter(person, { choices, index, isRemoved: form.get('do') === 'remove' });
  if (areTooMany(alerts)) return show(asked, known, { forms: await filledIn(false), problem: 'tooManyChoices' });
  const after = { ...person, alerts, policy: choices.policy, lang };
  if (await ports.changeSubscriber(person, after))
    return { status: 303, location: `/preferences?${new URLSearchParams({ t: known.token, l: lang, note: 'saved' })}` };
  const now = await knownBy(asked, known.token);
  return now ? show(asked, now, { problem: 'changedMeanwhile' }) : badLink(asked);
};

/** The last one stays: whoever wants none leaves. */
const alertsAfter = (
  { alerts }: Person,
  { choices, index, isRemoved }: { choices: Choices; index: number | undefined; isRemoved: boolean },
): Person['alerts'] => {
  if (index === undefined) return [...alerts, choices.alert];
  if (isRemoved && alerts.length > 1) return alerts.filter((_, at) => at !== index);
  return alerts.with(index, choices.alert);
};

/** Who asks for more than to choose, and has said the address that only its owner knows: mails are handed on, with the links in them. */
const provenBy = async (asked: AskedByForm): Promise<Known | Reply> => {
  const { ports, form, isSure } = asked;
  const known = await knownBy(asked, form.get('t'));
  if (!known) return badLink(asked);
  const typed = deliverable(form.get('now') ?? '');
  const isOwner = typed !== undefined && personIdOf(await ports.readSecret(), typed) === known.person.person;
  if (!isSure) return show(asked, known, { problem: 'again' });
  if (isOwner) return known;
  // Whoever has but the link is not to find the address out by trying.
  if (!(await ports.count(GUESSES, known.person.person))) return busy(asked);
  return show(asked, known, { problem: 'wrongAddress' });
};

/** Asks at another address whether alerts are to come there. */
export const changeAddress = async (asked: AskedByForm): Promise<Reply> => {
  const { ports, form, lang } = asked;
  const known = await provenBy(asked);
  if ('status' in known) return known;
  const email = deliverable(form.get('email') ?? '');
  const secret = await ports.readSecret();
  const moving = email === undefined ? undefined : personIdOf(secret, email);
  if (email === undefined || moving === undefined || moving === known.person.person)
    return show(asked, known, { problem: 'badAddress' });
  if (await isBusy(asked)) return busy(asked);
  const now = ports.now();
  const { suppressed } = await ports.readSubscriber(moving);
  const { person } = known;
  if (!suppressed) {
    if (!(await ports.noteMoving(person, moving))) return show(asked, known, { problem: 'changedMeanwhile' });
    const pending: PendingRow = {
      ...{ email, policy: person.policy, lang, from: person.person },
      consent: { askedAt: new Date(now).toISOString(), page: '/preferences' },
      expires: Math.ceil((now + CONFIRM_WITHIN) / 1000),
    };
    await askToConfirm(asked, { person: moving, pending }, { kind: 'move' });
  }
  return { status: 303, location: `/preferences?${new URLSearchParams({ t: known.token, l: lang, note: 'sentToNew' })}` };
};

/** An instant of the table's clock, which counts seconds. */
const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** What somebody asked for and has not confirmed: a further alert at their address, or their alerts at another one. */
const waitingOf = async ({ ports }: Asked, { person, pending }: Known) => {
  const there = person.moving === undefined ? undefined : (await ports.readSubscriber(person.moving)).pending;
  return {
    ...(pending && {
      toConfirm: { alert: pending.alert, policy: pending.policy, ...pending.consent, until: instantOf(pending.expires) },
    }),
    ...(there?.from === person.person && {
      newAddress: { email: there.email, ...there.consent, until: instantOf(there.expires) },
    }),
  };
};

/** All that is kept of somebody, as a file. What is kept under a code that says nobody (the ledger) is not in it, as the page says. */
export const exportData = async (asked: AskedByForm): Promise<Reply> => {
  const known = await provenBy(asked);
  if ('status' in known) return known;
  const { newsroom } = asked.ports;
  const { person: id, email, alerts, policy, since, lang, consent, timeZone } = known.person;
  const data = {
    organisation: newsroom.organisation.name,
    exportedAt: new Date(asked.ports.now()).toISOString(),
    id,
    email,
    language: lang,
    ...(timeZone && { timeZone }),
    consent: { confirmedAt: since, ...consent },
    policy,
    alerts: alerts.map((alert) => ({ ...alert, inWords: describeAlert(alert, newsroom, asked.lang) })),
    ...(await waitingOf(asked, known)),
    ...(known.moved && { movedTo: { id: known.moved.to, until: instantOf(known.moved.expires) } }),
    ...(known.suppressed && { suppressed: known.suppressed }),
  };
  return { status: 200, file: `${JSON.stringify(data, null, 2)}\n`, name: 'alerts.json' };
};

/** Takes somebody away with all that names them. */
export const erase = async (asked: AskedByForm): Promise<Reply> => {
  const known = await provenBy(asked);
  if ('status' in known) return known;
  await asked.ports.removeSubscriber(known.person.person);
  return { status: 200, page: renderErasedPage(asked.lang, asked.ports.newsroom) };
};
