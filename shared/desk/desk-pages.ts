/** What the desk reads, in one piece: with all that it can be told in each of its languages. */
export { renderPreview } from '../syndication/render-release-page.ts';
export { renderNotice } from './desk-notice.ts';
export { renderDesk } from './desk-page.ts';
export { renderReportCard } from './report-card-page.ts';
export { renderTimeline } from './timeline-page.ts';
