import { LINK_SYMBOL } from '../../text/symbols.ts';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';

/** pathPart draws the way as a chain: every link says in a word how it is, and the chain is cut at the broken one. */
export function pathPart({ report, words }: Page): Html {
  const links = report.path.map(
    ({ stage, state }) => html`<li class="link ${state}">
<span class="mark" aria-hidden="true">${LINK_SYMBOL[state]}</span>
<span class="name">${words.stages[stage]}</span>
<span class="word">${words.links[state]}</span></li>
`,
  );
  return html`<ol class="path">
${links}</ol>
`;
}
