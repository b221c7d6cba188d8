/**
 * What terminals, pipes and editors leave in a text that no tool meant to say. Texts pass here once, where bytes become
 * text, so that no parser has to know of it; the bytes of the evidence stay as they were.
 */

/** Colours, titles and cursor moves; also as `cat -v` and some editors write them, and one that was cut at the end. */
const ESCAPES =
  /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\](?:[^\x07\x1b\n]{0,300}(?:\x07|\x1b\\))?|\x1b[()][A-Za-z0-9]|\x1b[@-Z\\^_=>]|(?:\^\[|\u241b)\[[0-9;]*m|\x1b\[?[0-?]*$/g;
/** Neither letters nor ends of lines: NUL of UTF-16 read as ASCII, the bell, Ctrl-C, the end mark of DOS, BOMs in the middle. */
const CONTROLS = /[\x00-\x07\x0e-\x1f\x7f\ufeff]/g;
const SUSPECT = /[\x00-\x08\x0d-\x1f\x7f\ufeff\u241b]|\^\[\[/;

/** Between two letters or digits a control is no leftover but damage; taken away, it would make a new number of two parts. */
const BETWEEN = /(?<=[\w.:])[\x00-\x07\x0e-\x1f\x7f\ufeff]+(?=[\w.:])/g;
/** UTF-16 read as ASCII has a NUL behind every letter. */
const WIDE = /(?:[\t\n -~]\x00){4}/;

/** clean takes that away; what is left has `\n` at the end of its lines. Text that is clean comes back as it is. */
export function clean(text: string): string {
  if (!SUSPECT.test(text)) return text;
  // CR CR LF is what a text of CR LF becomes in a pipe that translates once more; a CR alone ended lines of old Macs.
  const plain = overstruck(text.replace(ESCAPES, '')).replace(/\r{1,8}\n|\r/g, '\n');
  return (WIDE.test(plain) ? plain : plain.replace(BETWEEN, '\ufffd')).replace(CONTROLS, '');
}

/** A backspace takes back the letter before it. */
function overstruck(text: string): string {
  if (!text.includes('\b')) return text;
  const kept: string[] = [];
  for (const letter of text) {
    if (letter !== '\b') kept.push(letter);
    else if (kept.at(-1) !== '\n') kept.pop();
  }
  return kept.join('');
}
