/** What a terminal, Markdown or a page would obey, and what a text made of it must not hold. */
import { marked, type Token, type Tokens } from 'marked';
import { expect } from 'vitest';

/** Clear screen, title, clipboard (OSC 52), bell, NUL, C1 forms of the same, bidi, tags, fences, links, images, tables, line breaks. */
export const HOSTILE = [
  'N\u001b[2J\u001b[H\u001b]0;Ready\u0007\u001b]52;c;ZXZpbA==\u0007\u0000\u009b2J\u009d0;x\u009c\u202e\u2066\u200f\u2028\u007f\r',
  '\n✔ Ready\n# Ready\n- x\n> y\n```\n````\n`a`\n<script>alert(1)</script><img src=x onerror=alert(1)>&lt;',
  '[l](http://evil.example) ![i](http://evil.example/x.png) <http://evil.example> | a | b |\n1. one\n***\n$(id)',
].join('');
export const CONTROL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

function tokensOf(markdown: string): readonly Token[] {
  const all: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    all.push(token);
  });
  return all;
}

/** expectPlainMarkdown fails where a text became markup that we did not write. */
export function expectPlainMarkdown(markdown: string): void {
  expect(markdown).not.toMatch(CONTROL);
  const tokens = tokensOf(markdown);
  expect(
    tokens.filter(({ type }) => ['html', 'link', 'image', 'def'].includes(type)).map(({ raw }) => raw),
  ).toEqual([]);
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  expect(headings.filter(({ raw }) => /^# Ready|^Ready$/.test(raw)).map(({ raw }) => raw)).toEqual([]);
}

/** expectPlainText fails where a terminal would obey. */
export function expectPlainText(text: string): void {
  expect(text).not.toMatch(CONTROL);
  expect(
    text.split('\n').filter((line) => /^\S?\s*✔ Ready$/.test(line) && !line.startsWith('    ')).length,
  ).toBeLessThanOrEqual(1);
}

/** expectPlainPage fails where a text became a tag, or an attribute that runs. */
export function expectPlainPage(page: string): void {
  expect(page).not.toMatch(CONTROL);
  expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
}
