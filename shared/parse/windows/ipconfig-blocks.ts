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

/** ipconfigBlocks splits the text at title lines: no indent, a colon at the end. What stands before the first is left out. */
export function ipconfigBlocks(text: string): readonly Block[] {
  const blocks: { title: string; fields: { label: string; values: string[] }[] }[] = [];
  for (const line of linesOf(text)) {
    const content = line.trimStart();
    const indent = line.length - content.length;
    const fields = blocks.at(-1)?.fields;
    if (indent === 0) {
      if (/[:：]$/.test(line)) blocks.push({ title: line.slice(0, -1).trim(), fields: [] });
    } else if (indent >= CONTINUATION_INDENT) {
      fields?.at(-1)?.values.push(content);
    } else {
      const colon = /[:：]/.exec(content)?.index;
      if (colon !== undefined) fields?.push({ label: content.slice(0, colon), values: [content.slice(colon + 1).trim()] });
    }
  }
  return blocks;
}
