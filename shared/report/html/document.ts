/** The frame of every page that is written: one file that loads nothing and runs no script. */
import type { Language } from '../../text/language.ts';
import type { HtmlText } from '../../text/target-text.ts';
import { html, type Html } from './html.ts';
import { sectionMarkup, type Section } from './page.ts';
import { STYLE } from './style.ts';

export interface HtmlDocument {
  readonly language: Language;
  readonly title: string;
  readonly header: Html;
  /** Name of the list of sections. */
  readonly contents: string;
  readonly sections: readonly Section[];
  readonly footer: string;
  /** A style of its own beside the common one. */
  readonly style?: Html;
}

/** Nothing may be loaded and no script may run, whatever stands in the report. */
const POLICY = html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`;

/** htmlDocument puts the parts together. */
export function htmlDocument({
  language,
  title,
  header,
  contents,
  sections,
  footer,
  style,
}: HtmlDocument): HtmlText {
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
${header}
<nav aria-label="${contents}"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`.finished();
}
