import { wordingOf } from '../languages/wording.ts';
import { cutTo } from '../release/cut-text.ts';
import { type Difference, differing, type TextIn } from './difference.ts';
import { type Facts, factsOf, type Hour } from './facts-of-text.ts';
import { unlikeness } from './likeness.ts';
import { areAsMany, haveAsMany, type Quantity } from './quantities.ts';
import { quotationDifferences } from './quotations.ts';

const betweenMaps = (kind: Difference['kind'], source: Map<string, string>, target: Map<string, string>): Difference[] => {
  const only = (one: Map<string, string>, other: Map<string, string>): string[] =>
    [...one].flatMap(([value, raw]) => (other.has(value) ? [] : [raw]));
  return differing(kind, only(source, target), only(target, source));
};

/** Whether an hour, full or told in words, is said by a number. */
const isHourOf = ({ minutes, isEither }: Hour, value: number, inWords = false): boolean => {
  const hour = Math.floor(minutes / 60);
  return (minutes % 60 === 0 || inWords) && (hour === value || ((isEither || value <= 12) && hour % 12 === value % 12));
};

const isOfHour = ({ measures: of }: Quantity): boolean => of.includes('unit hour');

/** Of two texts one, without the hours and numbers of hours that the other has as hours: they stand for nothing else in it. */
const withoutSharedHours = (facts: Facts, other: Facts): Facts => {
  const isShared = (hour: Hour): boolean =>
    other.hours.some((each) => isSameHour(hour, each)) ||
    other.quantities.some((one) => isOfHour(one) && one.values.some((value) => isHourOf(hour, value)));
  const isOfShared = (quantity: Quantity): boolean =>
    isOfHour(quantity) && other.hours.some((hour) => quantity.values.some((value) => isHourOf(hour, value)));
  return {
    ...facts,
    hours: facts.hours.filter((hour) => !isShared(hour)),
    quantities: facts.quantities.filter((quantity) => !isOfShared(quantity)),
  };
};

/** Whether the other text says a number, in whatever way: as a number, a month, a part of an hour, or by the form of a word. */
const isSaidBy = (quantity: Quantity, facts: Facts): boolean => {
  const { quantities, implied, alsoSaid, months, hours } = facts;
  if (haveAsMany(quantities, quantity)) return true;
  if (quantity.parts) return quantity.parts.every((part) => isSaidBy(part, facts));
  return quantity.values.some(
    (value) =>
      implied.has(value) ||
      Object.values(alsoSaid).some((said) => said.has(value)) ||
      (quantity.isOfDay && months.has(String(value))) ||
      hours.some((hour) => isHourOf(hour, value, quantity.isWritten === 'words')),
  );
};

/** The most numbers that follow each other and are told by the first and the last. */
const MOST_BETWEEN = 12;

/** Whether a number is one of several that follow each other, of which the other text says the first and the last: "1, 2 and 3", "1 to 3". */
const isBetween = ({ values: [value = 0] }: Quantity, { quantities }: Facts, { quantities: others }: Facts): boolean =>
  others.some(({ isFirst, values: [first = 0] }, at) => {
    const [last = 0] = others[at + 1]?.values ?? [];
    if (!isFirst || !(first < value && value < last) || last - first > MOST_BETWEEN || !Number.isInteger(first)) return false;
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return all.every((each) => quantities.some((one) => one.values.includes(each)));
  });

/** Numbers that the other text does not say. Those of hours may be one of its hours, and no other number may. */
const flat = (facts: Facts, other: Facts): Quantity[] => {
  const [here, there] = [withoutSharedHours(facts, other), withoutSharedHours(other, facts)];
  const isSaid = (one: Quantity): boolean => isSaidBy(one, isOfHour(one) ? other : there);
  return here.quantities
    .flatMap((one) => (one.parts && !isSaid(one) ? one.parts : [one]))
    .filter((one) => !isSaid(one) && !isBetween(one, facts, other));
};

/** What is no figure and the other text says in no way. "Around the clock" may be said in many. */
const flatBesides = (facts: Facts, other: Facts): Quantity[] => {
  const isDayAndNight = other.dayAndNight.length > 0 || other.quantities.some((one) => isOfHour(one) && one.values.includes(24));
  return [
    ...facts.romans.filter((one) => !haveAsMany(other.romans, one) && !isSaidBy(one, other)),
    ...facts.dayAndNight.filter((one) => /\d/.test(one.raw) && !isDayAndNight),
  ];
};

/** Number words that say little by themselves: one, two, first. */
const LITTLE = 2;
const isTelling = ({ values, isRoman = false }: Quantity): boolean =>
  isRoman || values.every((value) => value > LITTLE || (value > 0 && !Number.isInteger(value)));
const isOfName = (quantity: Quantity): boolean => quantity.isOfName ?? false;
/** A half or a quarter may be in the form of a word. */
const isWhole = ({ values }: Quantity): boolean => values.every(Number.isInteger);

/** Numbers that only one of the texts says. Words are surely wrong only where both have one that the other has not. */
const numbers = (source: Facts, target: Facts): Difference[] => {
  const missing = [...flat(source, target), ...flatBesides(source, target)];
  const instead = [...flat(target, source), ...flatBesides(target, source)];
  const raws = (list: readonly Quantity[]): string[] => list.map(({ raw }) => raw);
  const isWord = ({ isWritten }: Quantity): boolean => isWritten === 'words';
  const [lostWords, newWords] = [missing.filter(isWord), instead.filter(isWord)];
  const inDigits = missing.length + instead.length > lostWords.length + newWords.length;
  if (inDigits) {
    // "The COVID-19 pandemic" is the pandemic.
    const isNameLeftOut = [missing, instead].some((list) => list.length === 0) && [...missing, ...instead].every(isOfName);
    return differing('figure', raws(missing), raws(instead), !isNameLeftOut);
  }
  const [from, to] = [missing.filter(isTelling), instead.filter(isTelling)];
  // "Hundreds" may be left out, and a number said beside it that the other text has as a figure.
  const isChanged = [true, false].some((isOpen) =>
    [from, to].every((list) => list.some((one) => (one.isOpen ?? false) === isOpen)),
  );
  return isChanged
    ? differing('figure', raws(from), raws(to))
    : differing('figure', raws(from.filter(isWhole)), raws(to.filter(isWhole)), false);
};

/** "12 °C" and "12 degrees" are the same. */
const isSameMeasure = (one: string, other: string): boolean =>
  one === other || ([one, other].includes('unit degree') && [one, other].some((each) => /celsius|fahrenheit/.test(each)));
const haveCommon = (one: Quantity, other: Quantity): boolean =>
  one.measures.some((measure) => other.measures.some((another) => isSameMeasure(measure, another)));

/** Numbers that both texts say, of different things: kilometres in one and miles in the other; money of another country; below zero or not. */
const measures = (source: Facts, target: Facts): Difference[] => {
  const found: Difference[] = [];
  for (const one of source.quantities) {
    const same = target.quantities.filter((other) => areAsMany(one, other));
    if (same.length === 0 || one.parts) continue;
    const raws = same.map(({ raw }) => raw);
    const isMeasured = one.measures.length > 0;
    const others = same.filter(({ measures: of }) => of.length > 0);
    if (isMeasured && others.length === same.length && !same.some((other) => haveCommon(one, other)) && !areShares(one, same))
      found.push({ kind: 'figure', source: [one.raw], target: raws, isSure: true });
    else if (isMeasured && others.length === 0 && one.isWritten === 'digits') {
      // What the other text says of another number is swapped; money that it does not name at all may be clear from what is around it.
      const swapped = target.quantities.filter(
        (other) => haveCommon(one, other) && !source.quantities.some((each) => areAsMany(each, other) && haveCommon(each, other)),
      );
      if (swapped.length > 0)
        found.push({ kind: 'figure', source: [one.raw], target: swapped.map(({ raw }) => raw), isSure: true });
      else if (one.measures.some((measure) => /^money|^percent/.test(measure)))
        found.push({
          kind: 'figure',
          source: [one.raw],
          target: raws,
          isSure: one.measures.includes('percent') && !areShares(one, same),
        });
    }
    if (one.isBelow !== same.some(({ isBelow }) => isBelow) && same.every(({ isBelow }) => isBelow !== one.isBelow))
      found.push({ kind: 'figure', source: [one.raw], target: raws, isSure: !one.measures.includes('percent') });
  }
  return found;
};

/** 25 % and a quarter. */
const areShares = (one: Quantity, others: readonly Quantity[]): boolean =>
  others.every((other) => [one, other].some(({ values }) => values.some((value) => !Number.isInteger(value) && value < 2)));

/**
 * Numbers of the same kind (shares, or of nothing that is named by a unit) mostly stand in the same order; swapped, they may be of other
 * things. Not where what describes a thing stands before it: 15个国家的28个项目.
 */
const order = (source: Facts, target: Facts): Difference[] => {
  if ([source, target].some(({ lang }) => wordingOf(lang)?.numbers?.describesBefore)) return [];
  const kinds = new Set(source.quantities.map(({ measures: of }) => of.join()));
  return [...kinds].flatMap((kind) => {
    const ofKind = ({ quantities }: Facts): Quantity[] =>
      quantities.filter(
        ({ measures: of, values: [value = 0], parts, isWritten, isOfDay }) =>
          of.join() === kind && !parts && !isOfDay && (isWritten === 'digits' || value > LITTLE),
      );
    const [from, to] = [ofKind(source), ofKind(target)];
    const once = from.filter(
      (one) =>
        from.filter((other) => areAsMany(one, other)).length === 1 && to.filter((other) => areAsMany(one, other)).length === 1,
    );
    const places = once.map((one) => to.findIndex((other) => areAsMany(one, other)));
    const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
    const [first, second] = [once[at - 1], once[at]];
    return at < 0 || !first || !second ? [] : differing('figure', [first.raw, second.raw], [second.raw, first.raw], false);
  });
};

const isSameHour = (one: Hour, other: Hour): boolean =>
  one.isEither || other.isEither ? (one.minutes - other.minutes) % 720 === 0 : one.minutes === other.minutes;

/** Days in the two halves of the year: zones change with the season. */
const SEASONS = [new Date(Date.UTC(2026, 0, 15)), new Date(Date.UTC(2026, 6, 15))];

/** By how many minutes the zone of one hour is ahead of the other's, in any season; empty where nobody can say. */
const zoneGaps = (one: Hour, other: Hour): number[] =>
  SEASONS.flatMap((day) => {
    const [ahead, behind] = [one.zone?.offsetAt(day), other.zone?.offsetAt(day)];
    return ahead === undefined || behind === undefined ? [] : [ahead - behind];
  });

/** The same moment, told in another zone. */
const isSameMoment = (one: Hour, other: Hour): boolean =>
  zoneGaps(one, other).some((gap) => gap !== 0 && (one.minutes - other.minutes - gap) % 1440 === 0);

/** Hours that only one text says, and the same hour in two zones. */
const hours = (source: Facts, target: Facts): Difference[] => {
  const isThere = (hour: Hour, other: Facts): boolean => {
    if (hour.isWord || other.hours.some((each) => isSameHour(hour, each) || isSameMoment(hour, each))) return true;
    const value = Math.floor(hour.minutes / 60);
    // "Half past three" in words, or an hour that may be how long something takes.
    return other.quantities.some(
      ({ values, isWritten, measures: of }) =>
        (isWritten === 'words' || of.length === 0 || of.includes('unit hour')) &&
        (isWritten === 'words' || hour.minutes % 60 === 0) &&
        values.some((one) => one === value || (one <= 12 && one % 12 === value % 12)),
    );
  };
  const only = (one: Facts, other: Facts): string[] => one.hours.filter((hour) => !isThere(hour, other)).map(({ raw }) => raw);
  const zones = source.hours.flatMap((hour) => {
    const same = target.hours.filter((other) => isSameHour(hour, other));
    const gaps = same.map((other) => zoneGaps(hour, other));
    const isOther = gaps.length > 0 && gaps.every((each) => each.length > 0 && each.every((gap) => gap !== 0));
    return isOther
      ? differing(
          'zone',
          [hour.zone?.raw ?? ''],
          same.map(({ zone }) => zone?.raw ?? ''),
        )
      : [];
  });
  return [...differing('figure', only(source, target), only(target, source)), ...zones];
};

/** Days of the week are only wrong where both say one: languages leave them out. */
const weekdays = (source: Facts, target: Facts): Difference[] => {
  if (source.weekdays.length === 0 || target.weekdays.length === 0) return [];
  const only = (one: Facts, other: Facts): string[] =>
    one.weekdays
      .filter(({ numbers: mine }) => !other.weekdays.some(({ numbers: theirs }) => mine.some((day) => theirs.includes(day))))
      .map(({ raw }) => raw);
  return differing('date', [...new Set(only(source, target))], [...new Set(only(target, source))]);
};

/** Days of another calendar are often said in one language only. */
const otherDays = (source: Facts, target: Facts): Difference[] => {
  if (source.otherDays.length === 0 || target.otherDays.length === 0) return [];
  const only = (one: Facts, other: Facts): string[] =>
    one.otherDays.filter((figure) => !other.otherDays.some((another) => areAsMany(figure, another))).map(({ raw }) => raw);
  return differing('date', only(source, target), only(target, source));
};

/** Months in words count where both write them; one of them may have the day in figures. */
const months = (source: Facts, target: Facts): Difference[] =>
  source.months.size > 0 && target.months.size > 0 ? betweenMaps('date', source.months, target.months) : [];

/** What only the first of two texts says besides its numbers. */
const saidInOne = ({ alsoSaid: some }: Facts, { alsoSaid: others }: Facts): Facts['alsoSaid'] => {
  const only = (kind: keyof Facts['alsoSaid']): ReadonlySet<number> =>
    new Set([...some[kind]].filter((value) => !others[kind].has(value)));
  return { romans: only('romans'), months: only('months'), hours: only('hours') };
};

/** The most characters between the two numbers of a ratio. */
const RATIO_GAP = 8;

/** Whether two numbers that follow each other are those of a ratio. */
const isRatio = ([over, under]: readonly [number, number], one: Quantity | undefined, next: Quantity | undefined): boolean => {
  if (one?.parts) return isRatio([over, under], one.parts[0], one.parts[1]);
  if (!one || !next || next.start - one.end > RATIO_GAP) return false;
  return one.values.includes(over) && next.values.includes(under);
};

/** The facts of a text without the ratios that it has as an hour and the other text as two numbers, or the other way round: 3:10, "3 zu 10". */
const withoutRatios = (facts: Facts, other: Facts): Facts => {
  const places = (ratio: Hour['ratio'], { quantities }: Facts): number[] =>
    ratio
      ? quantities.flatMap((one, at) => (isRatio(ratio, one, quantities[at + 1]) ? (one.parts ? [at] : [at, at + 1]) : []))
      : [];
  const gone = new Set(other.hours.flatMap(({ ratio }) => places(ratio, facts)));
  return {
    ...facts,
    hours: facts.hours.filter(({ ratio }) => places(ratio, other).length === 0),
    quantities: facts.quantities.filter((_, at) => !gone.has(at)),
  };
};

/**
 * What a translation changed that must stay, by what it means, and whether it is one at all: numbers in figures and in words, what they are numbers of, hours with
 * their zones, months and days of the week, telephone numbers, addresses. Of what is said twice, once is enough. What no rule can
 * judge (a "not", a name for another) is not among them.
 */
export const factDifferences = (source: TextIn, target: TextIn): Difference[] => {
  const unlike = likeness(source, target);
  // Of what is no translation nothing more has to be said.
  return unlike.some(({ isSure }) => isSure) ? unlike : [...changedFacts(source, target), ...unlike];
};

/** How much of a sentence is quoted where it is the whole that differs, in characters. */
const LONGEST_QUOTE = 80;

const likeness = (source: TextIn, target: TextIn): Difference[] => {
  const unlike = unlikeness(source.text, target.text);
  const quoted = ({ text }: TextIn): string => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_QUOTE ? `${cutTo(line, LONGEST_QUOTE - 1)}…` : line;
  };
  return unlike ? differing('likeness', [quoted(source)], [quoted(target)], unlike.isSure) : [];
};

const changedFacts = (source: TextIn, target: TextIn): Difference[] => {
  const [one, other] = [factsOf(source), factsOf(target)];
  const from = withoutRatios({ ...one, alsoSaid: saidInOne(one, other) }, other);
  const to = withoutRatios({ ...other, alsoSaid: saidInOne(other, one) }, one);
  const counted = numbers(from, to);
  return [
    ...counted,
    ...measures(from, to),
    ...(counted.length === 0 ? order(from, to) : []),
    ...hours(from, to),
    ...months(from, to),
    ...otherDays(from, to),
    ...weekdays(from, to),
    ...betweenMaps('phone', from.phones, to.phones),
    ...betweenMaps('email', from.emails, to.emails),
    ...betweenMaps('url', from.urls, to.urls),
  ];
};

/** All that a translation changed and must not: its facts, and how many quotations there are. */
export const differences = (source: TextIn, target: TextIn): Difference[] => [
  ...factDifferences(source, target),
  ...quotationDifferences(source, target),
];
