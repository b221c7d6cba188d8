import { parseIpAddress } from '../../net/ip-address.ts';
import { linesOf } from '../common/lines.ts';

/** The layout of `ipconfig /all`, which is the same in every language. */

export interface Field {
  readonly label: string;
  readonly values: readonly string[];
}

export interface Block {
  /** The title line without its colon. */
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Fields are indented by three columns; further values of a field stand under the first one, far to the right. */
const CONTINUATION_INDENT = 10;
const TAB = 8;
const ADDRESS_LETTERS = /^[\da-f.:]+(?:%\w{1,20})?$/i;

/** ipconfigBlocks splits the text at title lines: no indent, a colon at the end. What stands before the first is left out. */
export function ipconfigBlocks(text: string): readonly Block[] {
  const blocks: { title: string; fields: { label: string; values: string[] }[] }[] = [];
  for (const line of linesOf(text)) {
    const content = line.trimStart();
    const indent = widthOf(line.slice(0, line.length - content.length));
    const fields = blocks.at(-1)?.fields;
    if (indent === 0) {
      if (/[:：]$/.test(line)) blocks.push({ title: line.slice(0, -1).trim(), fields: [] });
    } else if (content !== '' && isMore(content, indent)) {
      fields?.at(-1)?.values.push(content);
    } else {
      const colon = /[:：]/.exec(content)?.index;
      if (colon !== undefined)
        fields?.push({ label: content.slice(0, colon), values: [content.slice(colon + 1).trim()] });
    }
  }
  return blocks;
}

/** Editors and forums turn the blanks before a further value into tabs, or take some of them away. */
function isMore(content: string, indent: number): boolean {
  return indent >= CONTINUATION_INDENT || (ADDRESS_LETTERS.test(content) && parseIpAddress(content) !== null);
}

function widthOf(blanks: string): number {
  if (!blanks.includes('\t')) return blanks.length;
  return Array.from(blanks).reduce(
    (width, one) => (one === '\t' ? width + TAB - (width % TAB) : width + 1),
    0,
  );
}
