import { dayIn } from '../release/reading/calendar.ts';

/** `{lang}/{yyyy}/{mm}/{slug}`, the month as the newsroom's own calendar has it. */
export const pathOf = (lang: string, releaseAt: string, timeZone: string, slug: string): string => {
  const [year, month] = dayIn(timeZone, new Date(releaseAt)).split('-');
  return `${lang}/${year}/${month}/${slug}`;
};
