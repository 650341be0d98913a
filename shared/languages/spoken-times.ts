import type { TimeOfDay } from './time-words.ts';

/** One way to say an hour: a pattern for folded text with the groups `hour`, and `morning` or `afternoon` where they are said; how many minutes it adds. */
export interface SpokenHour {
  pattern: string;
  minutes: number;
}

/**
 * The hours that a folded text says in words or beside words: "half past three", "las tres y media", "в половине четвёртого". `hours` are the
 * hours from one on as the patterns have them; a figure is one, too. Behind an hour may follow which half of the day it is of.
 */
export const spokenTimes = ({
  ways,
  hours,
  noon = [],
  morning,
  afternoon,
}: {
  ways: readonly SpokenHour[];
  hours: readonly string[];
  noon?: readonly string[];
  morning: readonly string[];
  afternoon: readonly string[];
}): ((folded: string) => TimeOfDay[]) => {
  const halves = `(?:,? (?:(?<morning>${morning.join('|')})|(?<afternoon>${afternoon.join('|')}))(?!\\p{L}))?`;
  const patterns = ways.map(({ pattern, minutes }) => ({
    pattern: new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])${halves}`, 'gu'),
    minutes,
  }));
  return (folded) =>
    patterns.flatMap(({ pattern, minutes }) =>
      [...folded.matchAll(pattern)].flatMap(({ 0: raw, index, groups }): TimeOfDay[] => {
        const said = groups?.hour ?? '';
        const isNoon = noon.includes(said);
        const hour = isNoon ? 12 : /^\d/.test(said) ? Number(said) : hours.indexOf(said) + 1;
        if (hour < 1 || hour > 24) return [];
        const minute = hour * 60 + minutes;
        return [
          {
            start: index,
            end: index + raw.length,
            hour: Math.floor(minute / 60) % 24,
            minute: minute % 60,
            mark: isNoon ? 'hour' : 'either',
            ...(groups?.morning ? { half: 'am' } : groups?.afternoon && { half: 'pm' }),
          },
        ];
      }),
    );
};
