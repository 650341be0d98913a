import * as z from 'zod';
import { BACK_WITHIN } from '../../shared/alerts/sign-up.ts';
import { Person } from '../../shared/alerts/subscriber.ts';
import { renderBackPage, renderLeavePage, renderLeftPage } from '../../shared/alerts/subscriber-pages.ts';
import { readToken, sealed, unsealed } from '../../shared/alerts/token.ts';
import { Instant } from '../../shared/release/edition.ts';
import { type Asked, type AskedByForm, badLink, type Reply } from './asked.ts';

/** What the page holds by which somebody undoes their leaving: we keep nothing of who left but that a keyed hash did. */
const Back = z.object({ person: Person, leftAt: Instant, until: z.number() });

const leaverOf = async ({ ports, query }: Asked): Promise<string | undefined> =>
  readToken(await ports.readSecret(), 'unsubscribe', query.get('t') ?? '');

/** Asks whether somebody wants to leave. Changes nothing. */
export const showLeave = async (asked: Asked): Promise<Reply> => {
  const { ports, lang, query } = asked;
  if ((await leaverOf(asked)) === undefined) return badLink(asked);
  const action = `/unsubscribe?${new URLSearchParams({ t: query.get('t') ?? '', l: lang })}`;
  return { status: 200, page: renderLeavePage(lang, ports.newsroom, action) };
};

/**
 * Takes somebody away, be it by the page's button or a mail program's own (RFC 8058): its body says nothing that the token does not say,
 * and is not looked at. The link of a mail from before they changed their address ends the mails to the new one.
 */
export const leave = async (asked: Asked): Promise<Reply> => {
  const { ports, lang } = asked;
  const leaver = await leaverOf(asked);
  if (leaver === undefined) return badLink(asked);
  const { person } = await ports.readReader(leaver);
  await ports.removeSubscriber(person?.person ?? leaver);
  if (!person) return { status: 200, page: renderLeftPage(lang, ports.newsroom) };
  const { left } = await ports.readSubscriber(person.person);
  const { moving: _, leftAt: __, ...kept } = person;
  const undo = left && { person: kept, leftAt: left.at, until: ports.now() + BACK_WITHIN };
  const back = undo && sealed(await ports.readSecret(), undo);
  return { status: 200, page: renderLeftPage(lang, ports.newsroom, back) };
};

/**
 * Puts back what somebody had before they left, once: what their page held is about that leaving, and is worth nothing after another, after
 * they were erased or changed their address. It opens nothing: the mail it came from may have been handed on.
 */
export const comeBack = async (asked: AskedByForm): Promise<Reply> => {
  const { ports, lang, form } = asked;
  const back = Back.safeParse(unsealed(await ports.readSecret(), form.get('back') ?? ''));
  if (!back.success || back.data.until <= ports.now()) return badLink(asked);
  const { person, leftAt } = back.data;
  const { person: known, left } = await ports.readSubscriber(person.person);
  // Whoever has signed up anew meanwhile keeps that.
  if (!known || known.leftAt) {
    if (left?.at !== leftAt) return badLink(asked);
    await ports.writeSubscriber({ ...person, revision: (person.revision ?? 0) + 1 });
  }
  return { status: 200, page: renderBackPage(lang, ports.newsroom) };
};
