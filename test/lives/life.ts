import fc from 'fast-check';

/** When every life begins. */
export const START = '2026-11-02T09:00:00.000Z';
const DATED = '2026-11-02T08:30:00.000Z';

export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** How an accept says that the held text is a release of its own. */
export const NEW_RELEASE = 'new release';

/** What a reason begins with: never read outside the desk. */
export const INTERNAL = 'Internal';

/** What somebody drops, and what it says: in the generator's words, so that nothing of ours has to read it. */
export type Move =
  | {
      kind: 'document';
      path: string;
      lang: Lang;
      story: number;
      ending: number;
      until?: string;
      date?: string;
      mark: 'none' | 'draft' | 'line' | 'faulty' | 'correction' | 'minor' | 'topics';
      release?: string;
    }
  | { kind: 'manifest'; path: string; until?: string; mark: 'none' | 'draft' | 'faulty' | 'countries' }
  | { kind: 'command'; path: string; command: string; until: string; text: string }
  | { kind: 'wait'; seconds: number };

const after = (seconds: number): string => new Date(Date.parse(START) + seconds * 1000).toISOString();

const stories: readonly Record<Lang, { headline: string; body: string }>[] = [
  {
    en: {
      headline: 'Clean water reaches forty coastal villages',
      body: 'The new pump house brings clean water to forty villages along the coast, where families had walked two hours a day to fetch it.',
    },
    fr: {
      headline: 'L’eau potable arrive dans quarante villages',
      body: 'La nouvelle station apporte l’eau potable à quarante villages de la côte, où les familles marchaient deux heures par jour pour en chercher.',
    },
    es: {
      headline: 'El agua potable llega a cuarenta aldeas',
      body: 'La nueva estación lleva agua potable a cuarenta aldeas de la costa, donde las familias caminaban dos horas diarias para buscarla.',
    },
  },
  {
    en: {
      headline: 'Ferry service to the outer islands resumes',
      body: 'Boats to the outer islands leave again from next week, twice a day, after the old pier was rebuilt in teak by carpenters of three towns.',
    },
    fr: {
      headline: 'Le ferry vers les îles reprend son service',
      body: 'Les bateaux vers les îles repartent la semaine prochaine, deux fois par jour, depuis que les charpentiers de trois villes ont rebâti le vieux quai.',
    },
    es: {
      headline: 'El transbordador a las islas vuelve a salir',
      body: 'Los barcos hacia las islas salen otra vez dos veces al día desde la próxima semana, después de que carpinteros de tres ciudades rehicieran el muelle.',
    },
  },
];

const endings: Record<Lang, readonly string[]> = {
  en: ['', ' The pumps run on sunlight alone.', ' Forty-two, to be exact.'],
  fr: ['', ' Les pompes marchent au soleil.', ' Quarante-deux, pour être exact.'],
  es: ['', ' Las bombas funcionan con el sol.', ' Cuarenta y dos, para ser exactos.'],
};

const notes: Record<Lang, string> = {
  en: 'A figure was wrong.',
  fr: 'Un chiffre était faux.',
  es: 'Una cifra estaba mal.',
};

/** The file as somebody would write it. */
export const textOf = (move: Move): string => {
  switch (move.kind) {
    case 'wait':
      return '';
    case 'command':
      return move.text;
    case 'manifest':
      return [
        ...(move.until ? [`embargo: ${move.until}`] : []),
        ...(move.mark === 'draft' ? ['draft: true'] : []),
        ...(move.mark === 'faulty' ? ['date: 2026-13-45'] : []),
        ...(move.mark === 'countries' ? ['countries: [UG]'] : []),
        'topics: [health]',
      ].join('\n');
    case 'document': {
      const { headline, body } = (stories[move.story] ?? stories[0])?.[move.lang] ?? { headline: '', body: '' };
      const { mark, lang } = move;
      return [
        '---',
        `lang: ${lang}`,
        `date: ${mark === 'faulty' ? '2026-13-45' : (move.date ?? DATED)}`,
        'countries: KH',
        ...(move.until ? [`embargo: ${move.until}`] : []),
        ...(mark === 'draft' ? ['draft: true'] : []),
        ...(mark === 'correction' ? [`correction: ${notes[lang]}`] : []),
        ...(mark === 'minor' ? ['minor: true'] : []),
        ...(mark === 'topics' ? ['topics: water'] : []),
        ...(move.release ? [`release: ${move.release}`] : []),
        '---',
        '',
        `# ${headline}`,
        '',
        ...(mark === 'line' ? ['EMBARGOED UNTIL THURSDAY', ''] : []),
        `${body}${endings[lang][move.ending] ?? ''}`,
        '',
      ].join('\n');
    }
  }
};

const lang = fc.constantFrom(...LANGUAGES);
const name = fc.constantFrom('wells', 'wells', 'wells', 'river');
/** In `often` of ten. */
const sometimes = <Value>(often: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 10 - often, arbitrary: fc.constant(undefined) }, { weight: often, arbitrary: value });
/** Times that people write into files and orders: minutes apart, the same ones again and again. */
const time = fc.integer({ min: 1, max: 12 }).map((count) => after(count * 240));

/** The ways in which a file says which release it belongs to. */
const place = fc.constantFrom<(of: string, lang: Lang) => { path: string; release?: string }>(
  (of) => ({ path: `${of}.md` }),
  (of) => ({ path: `${of}.md` }),
  (of) => ({ path: `${of}.txt` }),
  (of, to) => ({ path: `${of}.${to}.md` }),
  (of, to) => ({ path: `${of}.${to}.md` }),
  (of, to) => ({ path: `${of}/${to}.md` }),
  (of, to) => ({ path: `${of}/${to}.md` }),
  (of) => ({ path: 'bureau.md', release: of }),
  (of, to) => ({ path: `bureau.${to}.md`, release: of }),
  (of) => ({ path: `${of}-final.md` }),
  (of) => ({ path: `${of} (1).md` }),
  (of) => ({ path: `${of}~1.md` }),
  (of) => ({ path: 'bureau.md', release: `${of}~1` }),
);

const document = fc
  .record({
    of: name,
    place,
    lang: fc.oneof({ weight: 3, arbitrary: fc.constant<Lang>('en') }, { weight: 3, arbitrary: lang }),
    story: fc.constantFrom(0, 0, 0, 0, 1),
    ending: fc.constantFrom(0, 0, 1, 2),
    until: sometimes(3, time),
    date: sometimes(1, time),
    mark: fc.constantFrom(
      ...Array<'none'>(8).fill('none'),
      'draft' as const,
      'line' as const,
      'faulty' as const,
      'correction' as const,
      'correction' as const,
      'minor' as const,
      'topics' as const,
    ),
  })
  .map(({ of, place: put, lang: to, until, date, ...rest }): Move => {
    const says = put(of, to);
    return {
      kind: 'document',
      lang: to,
      ...rest,
      ...says,
      ...(until && { until }),
      ...(date && { date }),
    };
  });

const manifest = fc
  .record({
    of: name,
    ending: fc.constantFrom('yaml', 'yaml', 'yml'),
    until: sometimes(5, time),
    mark: fc.constantFrom<'none' | 'draft' | 'faulty' | 'countries'>('none', 'none', 'none', 'draft', 'faulty', 'countries'),
  })
  .map(
    ({ of, ending, until, mark }): Move => ({
      kind: 'manifest',
      path: `${of}/release.${ending}`,
      mark,
      ...(until && { until }),
    }),
  );

/** A kill ends a life: it is rare. */
const commandNames = [
  ...Array<string>(6).fill('accept'),
  ...Array<string>(3).fill('embargo'),
  ...Array<string>(2).fill('restore'),
  ...Array<string>(2).fill('withdraw'),
  'correct',
  'kill',
];

const command = fc
  .record({
    of: fc.constantFrom('wells', 'wells', 'wells', 'river', 'bureau', 'wells~1', 'wells~2', 'wells-final'),
    command: fc.constantFrom(...commandNames),
    scope: fc.constantFrom<(of: string, lang: Lang) => string>(
      ...Array<(of: string) => string>(6).fill((of) => of),
      (of, to) => `${of}.${to}`,
      (of, to) => `${of}.${to}`,
      (of, to) => `${of}.${to}`,
      (of, to) => `${of}/${to}`,
      (of, to) => `${of}.${to}.md`,
      (of) => `${of}/release`,
    ),
    lang,
    until: time,
    says: fc.constantFrom('reason', 'reason', 'note', 'new', 'News'),
  })
  .map(({ of, command: order, scope, lang: to, until, says }): Move => {
    const reason = `${INTERNAL}: checked with the desk.`;
    const text =
      order === 'correct'
        ? 'The number of villages was wrong.'
        : order === 'embargo'
          ? `${until} ${reason}`
          : order === 'accept' && says === 'new'
            ? `${NEW_RELEASE}\n${reason}`
            : order === 'accept' && says === 'News'
              ? `New figures are confirmed. ${reason}`
              : says === 'note'
                ? `${reason}\nnote: The text was wrong.`
                : reason;
    return { kind: 'command', path: `${scope(of, to)}.${order}.txt`, command: order, until, text };
  });

const wait = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 45 }) }, { weight: 2, arbitrary: fc.integer({ min: 46, max: 1200 }) })
  .map((seconds): Move => ({ kind: 'wait', seconds }));

/** What often comes together, so that it is not left to chance that it does. */
const chain = fc
  .record({
    of: name,
    lang,
    first: document,
    second: document,
    third: document,
    scope: fc.constantFrom<(of: string, lang: Lang) => string>(
      (of) => of,
      (of, to) => `${of}.${to}`,
    ),
    kind: fc.constantFrom(
      'taken back' as const,
      'each week' as const,
      'comes again' as const,
      'corrected' as const,
      'moved' as const,
    ),
    pause: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ of, lang: to, first, second, third, scope, kind, pause }): Move[] => {
    const plainly = (move: Move, more: Partial<Extract<Move, { kind: 'document' }>>): Move =>
      move.kind === 'document' ? { ...move, mark: 'none', path: `${of}.md`, ...more } : move;
    const order = (command: string, text = `${INTERNAL}: by order.`): Move => ({
      kind: 'command',
      path: `${scope(of, to)}.${command}.txt`,
      command,
      until: after(0),
      text,
    });
    const later: Move = { kind: 'wait', seconds: pause };
    const chains: Record<typeof kind, () => Move[]> = {
      'taken back': () => [plainly(first, { lang: to }), order('withdraw'), later, order('restore'), second],
      'each week': () => [
        plainly(first, { story: 0, lang: to }),
        later,
        plainly(second, { story: 1, lang: to }),
        order('accept', `${NEW_RELEASE}\n${INTERNAL}: this week.`),
        later,
        plainly(third, { story: 0, ending: 1, lang: to }),
        order('accept', `${NEW_RELEASE}\n${INTERNAL}: the third week.`),
      ],
      'comes again': () => [
        plainly(first, { story: 0, lang: to }),
        order('kill'),
        later,
        plainly(second, { story: 0, lang: to, path: `${of}-final.md`, mark: 'topics' }),
      ],
      corrected: () => [
        plainly(first, { lang: to }),
        later,
        plainly(first, { lang: to, ending: 2 }),
        order('correct', notes[to]),
        order('accept'),
      ],
      moved: () => [plainly(first, { lang: 'en' }), later, plainly(first, { lang: 'fr' }), later, order('kill')],
    };
    return chains[kind]();
  });

/** One life of a newsroom: what is dropped, when, and by which luck messages travel (0: in order, each once). */
export const life = fc.record({
  moves: fc
    .array(
      fc.oneof(
        { weight: 10, arbitrary: document.map((move) => [move]) },
        { weight: 1, arbitrary: manifest.map((move) => [move]) },
        { weight: 5, arbitrary: command.map((move) => [move]) },
        { weight: 7, arbitrary: wait.map((move) => [move]) },
        { weight: 1, arbitrary: chain },
      ),
      { minLength: 1, maxLength: 18, size: 'max' },
    )
    .map((moves) => moves.flat()),
  chaos: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(1_000_000) }),
});
export type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

/** A life as one would tell it: each file with what is in it. */
export const inWords = ({ moves, chaos }: Life): string =>
  [
    ...moves.map((move) => {
      if (move.kind === 'wait') return `  … ${move.seconds} s`;
      if (move.kind === 'command') return `  ${move.path}: ${JSON.stringify(move.text)}`;
      const { kind: _kind, path, ...says } = move;
      return `  ${path}: ${Object.entries(says)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ')}`;
    }),
    `  luck ${chaos}`,
  ].join('\n');
