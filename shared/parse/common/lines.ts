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
