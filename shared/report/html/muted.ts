import { whoMuted, type MutedRow } from '../../mute/told.ts';
import { limited } from '../values.ts';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';

const MOST_MUTED = 60;

/** mutedPart lists what is muted, with who has muted it and why. */
export function mutedPart(rows: readonly MutedRow[], { words, text, spoken, language }: Page): Html {
  const { shown, more } = limited(rows, MOST_MUTED);
  return html`<ul class="muted">${shown.map(
    ({ title, code, muted }) =>
      html`<li><span${spoken}>${title}</span>${words.brackets(whoMuted(muted, language))} <code>${code}</code></li>`,
  )}${more > 0 && html`<li>${text.more(more)}</li>`}</ul>`;
}
