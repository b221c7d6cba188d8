/** linesOf gives a text's lines one by one without trailing blanks, so that a parser that stops early never pays for the rest. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    yield text.slice(start, end).trimEnd();
    start = end + 1;
  }
}

const LONGEST_WORD = 300;
/** `PS C:\Users\a>` and `C:\Users\a>`, with or without the command behind it. */
const PROMPT = /^(?:PS )?(?:[A-Za-z]:\\|\\\\|\/|~)[^<>|]{0,260}>/;

/** isPrompt says whether a line is the prompt of a Windows shell, which somebody copied along. */
export function isPrompt(line: string): boolean {
  return PROMPT.test(line);
}

/**
 * wholeWords takes the last word away where a text ends in the middle of a line: it may be the beginning of a longer
 * one, and 10.1.2.3 is what is left of 10.1.2.34. A word that ends in a bracket or a full stop is whole.
 */
export function wholeWords(text: string): string {
  if (!/[\w\u0080-\uffff-]$/.test(text.slice(-1))) return text;
  return text.slice(0, -LONGEST_WORD) + text.slice(-LONGEST_WORD).replace(/(?<!\S)\S+$/, '');
}
