/** The only ways from a value to Markdown. GitHub's form: HTML is part of it. */
import { marked, type MarkdownText } from '../text/target-text.ts';
import { visible } from '../text/visible.ts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** GitHub makes links of these without any brackets. */
const BARE_LINK = /:\/\/|(?<=www)\./gi;

/** escape makes text that is only text: no links, tags, tables or line breaks. */
export function escape(value: string): MarkdownText {
  return marked.markdown(
    value
      .replace(CONTROL, ' ')
      .replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&')
      .replace(BARE_LINK, '\\$&'),
  );
}

/** code shows a value on the line as it is; a backtick would end it, and is left out. */
export function code(value: string): MarkdownText {
  const inside = value.replace(CONTROL, ' ').replaceAll('`', '').trim();
  // Two backticks without anything between them would begin a code that ends further down.
  return marked.markdown(inside === '' ? '' : `\`${inside}\``);
}

/** fence shows lines as they are: a fence longer than any run of backticks inside cannot be closed from within. */
export function fence(value: string): MarkdownText {
  const shown = visible(value, Infinity);
  const longest = (shown.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const ticks = '`'.repeat(longest + 1);
  return marked.markdown(`${ticks}\n${shown}\n${ticks}`);
}

/** md puts finished parts into a line of our own. */
export function md(
  strings: TemplateStringsArray,
  ...values: readonly (MarkdownText | number)[]
): MarkdownText {
  return marked.markdown(strings.map((part, index) => part + String(values[index] ?? '')).join(''));
}

/** joined puts finished parts one behind the other. */
export function joined(
  parts: readonly MarkdownText[],
  between: '\n\n' | '\n' | ' · ' | ' → ' | ' | ' | ', ',
): MarkdownText {
  return marked.markdown(parts.join(between));
}

/** list gives one item per line. */
export function list(items: readonly MarkdownText[]): MarkdownText {
  return joined(
    items.map((item) => md`- ${item}`),
    '\n',
  );
}

/** quotation is a block that nobody takes for the tool's words; at the start of a line more characters have a meaning. */
export function quotation(lines: readonly string[]): MarkdownText {
  return marked.markdown(
    lines
      .map(
        (line) =>
          `> ${escape(line.trim())
            .replace(/^[-+=]/, '\\$&')
            .replace(/^(\d+)([.)])/, '$1\\$2')}`,
      )
      .join('\n'),
  );
}
