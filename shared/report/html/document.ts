/** The frame of a page of ours: one file that loads nothing and runs no script. */
import type { Language } from '../../text/language.ts';
import { html, type Html } from './html.ts';
import { STYLE } from './style.ts';

/** Nothing may be loaded and no script may run, whatever stands in the report. */
const POLICY = html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`;

export interface Document {
  readonly language: Language;
  readonly title: string;
  /** Beside the style that all pages have. */
  readonly style?: Html;
  readonly body: Html;
}

/** documentOf gives the whole page. */
export function documentOf({ language, title, style, body }: Document): Html {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${POLICY}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${STYLE}${style}
</head>
<body>
${body}
</body>
</html>
`;
}
