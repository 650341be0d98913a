import * as z from 'zod';
import { BACK_WITHIN } from '../../shared/alerts/sign-up.ts';
import { Person } from '../../shared/alerts/subscriber.ts';
import { renderBadLinkPage, renderLeavePage, renderLeftPage } from '../../shared/alerts/subscriber-pages.ts';
import { readToken, sealed, unsealed } from '../../shared/alerts/token.ts';
import type { Asked, AskedByForm, Reply } from './asked.ts';
import { toPreferences } from './sign-up.ts';

/** What the page holds by which somebody undoes their leaving: we keep nothing of who left but that a keyed hash did. */
const Back = z.object({ person: Person, until: z.number() });

const leaverOf = async ({ ports, query }: Asked): Promise<string | undefined> =>
  readToken(await ports.readSecret(), 'unsubscribe', query.get('t') ?? '');

/** Asks whether somebody wants to leave. Changes nothing. */
export const showLeave = async (asked: Asked): Promise<Reply> => {
  const { ports, lang, query } = asked;
  if ((await leaverOf(asked)) === undefined) return { status: 400, page: renderBadLinkPage(lang, ports.newsroom) };
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
  if (leaver === undefined) return { status: 400, page: renderBadLinkPage(lang, ports.newsroom) };
  const { person } = await ports.readReader(leaver);
  await ports.removeSubscriber(person?.person ?? leaver);
  if (!person) return { status: 200, page: renderLeftPage(lang, ports.newsroom) };
  const { moving: _, leftAt: __, ...kept } = person;
  const back = sealed(await ports.readSecret(), { person: kept, until: ports.now() + BACK_WITHIN });
  return { status: 200, page: renderLeftPage(lang, ports.newsroom, back) };
};

/** Puts back what somebody had before they left. Nobody else has what their page held: it matters not where it is sent from. */
export const comeBack = async (asked: AskedByForm): Promise<Reply> => {
  const { ports, lang, form } = asked;
  const back = Back.safeParse(unsealed(await ports.readSecret(), form.get('back') ?? ''));
  if (!back.success || back.data.until <= ports.now()) return { status: 400, page: renderBadLinkPage(lang, ports.newsroom) };
  const { person } = back.data;
  const { person: known } = await ports.readSubscriber(person.person);
  // Whoever has signed up anew meanwhile keeps that.
  if (!known || known.leftAt) await ports.writeSubscriber({ ...person, revision: (person.revision ?? 0) + 1 });
  return toPreferences(asked, person.person, 'welcome');
};
