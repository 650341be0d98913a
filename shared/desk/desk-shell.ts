import { directionOf } from '../languages/direction.ts';
import { type HtmlValue, html } from '../markup/html.ts';
import { DESK_STYLE } from './desk-style.ts';

/**
 * What report cards and the desk page have around their matter. They show what hostile files say, so beside escaping the page
 * itself forbids everything but its own style; and they go by mail, so nothing depends on anything else.
 */
export const deskShell = ({ lang, title, main }: { lang: string; title: string; main: HtmlValue }): string =>
  html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: DESK_STYLE }}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`.html;
