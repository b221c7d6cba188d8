/** The frame of every page that is written: one file that loads nothing and runs no script. */
import type { Language } from '../../text/language.ts';
import type { HtmlText } from '../../text/target-text.ts';
import { html, type Html } from './html.ts';
import { sectionMarkup, type Section } from './page.ts';
import { STYLE } from './style.ts';

/** Nothing may be loaded and no script may run, whatever stands in the report. */
const POLICY = html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`;

export interface Document {
  readonly language: Language;
  readonly title: string;
  /** Beside the style that all pages have. */
  readonly style?: Html | undefined;
  readonly body: Html;
}

/** documentOf gives a whole page. */
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

export interface HtmlDocument extends Omit<Document, 'body'> {
  readonly header: Html;
  /** Name of the list of sections. */
  readonly contents: string;
  readonly sections: readonly Section[];
  readonly footer: string;
}

/** htmlDocument gives a page of sections, with a list of them. */
export function htmlDocument({ header, contents, sections, footer, ...document }: HtmlDocument): HtmlText {
  return documentOf({
    ...document,
    body: html`${header}
<nav aria-label="${contents}"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>${footer}</p></footer>`,
  }).finished();
}
