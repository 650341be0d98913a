import { findIn, type SearchedMonth, type SearchedRelease, type SearchIndex } from '../shared/syndication/search/search-index.ts';
import { placesOf, type Query, queryOf } from '../shared/syndication/search/search-words.ts';

/**
 * The script of the search page (`shared/syndication/search-page.ts`), which stands in it. It reads the indexes of months, newest first, as
 * many as it takes to fill what is shown, and looks through them for what is typed.
 */

/** As many results as are shown before more are asked for. */
const STEP = 20;

/** As many indexes as are read at once. */
const AT_ONCE = 4;

/** How long nothing is typed before it is searched for, and how long a count rests before it is read aloud. Milliseconds. */
const TYPING = 150;
const SPEAKING = 400;

/** Of one month: what can be found in it, or that it could not be had. */
type Read = SearchIndex | 'failed';

const start = (form: HTMLFormElement, section: HTMLElement): void => {
  const part = <Some extends Element>(selector: string, within: ParentNode = section): Some => {
    const found = within.querySelector<Some>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  const input = part<HTMLInputElement>('input', form);
  const count = part<HTMLElement>('.count');
  const status = part<HTMLElement>('[role=status]');
  const progress = part<HTMLElement>('progress');
  const help = part<HTMLElement>('.help');
  const list = part<HTMLElement>('ol');
  const failed = part<HTMLElement>('.failed');
  const more = part<HTMLElement>('.more');
  const template = part<HTMLTemplateElement>('template');
  const { months: named = '[]', index = '', found: foundText = '', soFar = '', none = '' } = section.dataset;
  const months = JSON.parse(named) as SearchedMonth[];
  const { lang } = document.documentElement;

  const indexes = new Map<string, Read>();
  const asked = new Set<string>();
  /** What was found in a month that was looked through, for the query that is asked. */
  const known = new Map<string, SearchedRelease[]>();
  let query: Query | undefined;
  /** As many results as may be shown. */
  let room = STEP;
  let shown: SearchedRelease[] = [];
  let spoken: ReturnType<typeof setTimeout> | undefined;
  /** The result that somebody waits for who asked for more by keyboard. */
  let awaited: number | undefined;

  const foundIn = (month: string, one: SearchIndex): SearchedRelease[] => {
    const found = known.get(month) ?? (query ? findIn(one, query) : []);
    known.set(month, found);
    return found;
  };

  /** What was found in the newest months, up to the first that was not read yet. */
  const look = (): { found: SearchedRelease[]; read: number; missing: boolean } => {
    const found: SearchedRelease[] = [];
    let missing = false;
    let read = 0;
    for (const [month] of months) {
      const one = indexes.get(month);
      if (!one || (found.length >= room && read > 0)) break;
      read += 1;
      if (one === 'failed') missing = true;
      else found.push(...foundIn(month, one));
    }
    return { found, read, missing };
  };

  const fetchIndex = async (month: string): Promise<Read> => {
    try {
      const response = await fetch(index.replace('{month}', month));
      // A month of which nothing is left has none.
      if (response.status === 404) return { format: 1, lang, month, releases: [] };
      return response.ok ? ((await response.json()) as SearchIndex) : 'failed';
    } catch {
      return 'failed';
    }
  };

  /** Reads on, newest months first, while there is room for more results. */
  const readOn = (): void => {
    if (!query) return;
    const { found, read } = look();
    if (found.length >= room) return;
    for (const [month] of months.slice(read)) {
      if (asked.size - indexes.size >= AT_ONCE) return;
      if (asked.has(month)) continue;
      asked.add(month);
      void fetchIndex(month).then((one) => {
        indexes.set(month, one);
        show();
        readOn();
      });
    }
  };

  /** A text with what was asked for marked in it. */
  const marked = (text: string): Node[] => {
    const nodes: Node[] = [];
    let last = 0;
    for (const [from, to] of query ? placesOf(text, query) : []) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, to);
      nodes.push(document.createTextNode(text.slice(last, from)), mark);
      last = to;
    }
    return [...nodes, document.createTextNode(text.slice(last))];
  };

  const lineOf = ({ address, headline, summary, date, day }: SearchedRelease): Node => {
    const line = template.content.cloneNode(true) as DocumentFragment;
    const time = part<HTMLTimeElement>('time', line);
    time.dateTime = date;
    time.textContent = day;
    const link = part<HTMLAnchorElement>('a', line);
    link.href = address;
    link.replaceChildren(...marked(headline));
    part('p', line).replaceChildren(...marked(summary));
    return line;
  };

  /** Lines that are there stay, so that whoever stands on one does not lose it. */
  const showLines = (lines: SearchedRelease[], isNew: boolean): void => {
    const stays = !isNew && shown.every((one, at) => one === lines[at]);
    const added = (stays ? lines.slice(shown.length) : lines).map(lineOf);
    if (stays) list.append(...added);
    else list.replaceChildren(...added);
    shown = lines;
  };

  /** What is seen at once is read aloud when it rests: counts that change while somebody types would talk over each other. */
  const say = (text: string, more = ''): void => {
    count.textContent = text;
    clearTimeout(spoken);
    spoken = setTimeout(() => {
      status.textContent = `${text} ${more}`.trim();
    }, SPEAKING);
  };

  const show = (isNew = false): void => {
    section.hidden = !query;
    if (!query) {
      showLines([], true);
      say('');
      return;
    }
    const { found, read, missing } = look();
    const isDone = read === months.length;
    const isReading = !isDone && found.length < room;
    if (isNew) awaited = undefined;
    showLines(found.slice(0, room), isNew);
    const next = awaited === undefined ? undefined : list.children[awaited]?.querySelector('a');
    if (next) {
      awaited = undefined;
      next.focus();
    }
    progress.hidden = !isReading;
    list.setAttribute('aria-busy', String(isReading));
    failed.hidden = !missing;
    // A button that goes takes the focus with it.
    more.hidden = (isReading && awaited === undefined) || (isDone && found.length <= room);
    help.hidden = isReading || found.length > 0 || missing;
    const [, oldest = ''] = months[read - 1] ?? [];
    const text = found.length === 0 && !missing ? none : (isDone ? foundText : soFar).replace('{month}', oldest);
    if (!isReading) say(text.replace('{count}', String(found.length)), missing ? (part('span', failed).textContent ?? '') : '');
    else if (isNew) say('');
  };

  const search = (): void => {
    query = queryOf(input.value, lang);
    known.clear();
    room = STEP;
    show(true);
    readOn();
  };

  const addressOf = (typed: string): string => (typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`);
  const typedInAddress = (): string => new URLSearchParams(location.search).get('q') ?? '';

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      history.replaceState(null, '', addressOf(input.value.trim()));
      search();
    }, TYPING);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    const typed = input.value.trim();
    // What somebody searched for and left by the back button is there again.
    if (typed !== typedInAddress()) history.pushState(null, '', addressOf(typed));
    search();
  });
  addEventListener('popstate', () => {
    input.value = typedInAddress();
    search();
  });
  part('button', more).addEventListener('click', () => {
    awaited = shown.length;
    room = shown.length + STEP;
    show();
    readOn();
  });
  part('button', failed).addEventListener('click', () => {
    for (const [month, one] of indexes)
      if (one === 'failed') {
        indexes.delete(month);
        asked.delete(month);
      }
    input.focus();
    show();
    readOn();
  });

  for (const note of document.querySelectorAll<HTMLElement>('.unscripted')) note.hidden = true;
  input.value = typedInAddress();
  search();
};

const form = document.querySelector<HTMLFormElement>('main form.search');
const section = document.querySelector<HTMLElement>('section.found');
if (form && section) start(form, section);
