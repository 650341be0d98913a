import type { ReportCard } from '../editorial/report-card.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { html } from './html.ts';

/** The report card of one upload as people read it: a whole document in the desk's language. */
export const renderReportCard = (card: ReportCard, newsroom: Newsroom): string =>
  html`<!doctype html><html lang="${deskLanguage(newsroom)}"><title>${card.outcome}</title></html>\n`.html;
