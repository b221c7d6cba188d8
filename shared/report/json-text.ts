import { marked, type JsonText } from '../text/target-text.ts';

/** JSON.stringify escapes the first 32 alone; a terminal obeys these as well, or turns the line around. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** jsonText gives a value as JSON that a terminal can show: the same value, with escapes in its strings. */
export function jsonText(value: unknown, indent = 0): JsonText {
  return marked.json(
    JSON.stringify(value, null, indent).replace(
      UNSAFE,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

/** jsonLines ends JSON texts with line breaks. */
export function jsonLines(...texts: readonly JsonText[]): JsonText {
  return marked.json(texts.map((text) => `${text}\n`).join(''));
}
