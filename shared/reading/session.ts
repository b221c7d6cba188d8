/**
 * A text that was copied out of a terminal: prompts, the command as it was typed, and other commands before and behind.
 * What the command itself printed stands between its own line and the next prompt.
 */

/** `li@pc:~$`, `[root@pc ~]#`, `li@mac ~ %`, `Mac:~ li$`, `bash-5.1$`, `C:\Users\li>`, `PS C:\>`. A bare `#` is how comments begin as well. */
const PROMPT =
  /^(?:\([\w.-]{1,40}\) )?(?:\[[\w.-]{1,60}@[\w.-]{1,60} [^\]\n]{1,200}\][$#%]|[\w.-]{1,60}@[\w.-]{1,60}[: ][^\n$#%>]{0,200}[$#%>]|[\w.-]{1,60}:[^\s$#%>]{1,120} [\w.-]{1,40}[$#]|(?:ba|z|da|k)?sh-[\d.]{1,8}[$#%]|(?:PS )?[A-Za-z]:\\[^<>|\n]{0,260}>|PS [^<>|\n]{1,260}>|[$%](?= ))(?: |$)?/;

interface Line {
  readonly prompt: string;
  /** What was typed; empty at a prompt that waits. */
  readonly typed: string;
}

/** printedBy gives the part of a text that the command printed; a text without its prompt comes back as it is. */
export function printedBy(text: string, command: string): string {
  const lines = text.split('\n');
  const own = names(text, command)
    ? lines.findIndex((line) => isSame(promptIn(line)?.typed ?? '', command))
    : -1;
  const begun = own < 0 ? lines : lines.slice(own + 1);
  const end = begun.findIndex((line, index) =>
    isEnd(line, { isLast: index === begun.length - 1, isSession: own >= 0 }),
  );
  if (own < 0 && end < 0) return text;
  return end < 0
    ? begun.join('\n')
    : begun
        .slice(0, end)
        .map((line) => `${line}\n`)
        .join('');
}

/** promptIn gives the prompt of a line and what was typed behind it; null for other lines. */
export function promptIn(line: string): Line | null {
  const prompt = PROMPT.exec(line)?.[0];
  return prompt === undefined ? null : { prompt, typed: line.slice(prompt.length).trim() };
}

/** Without the command's own line only a prompt that waits for the next command is known to be one. */
function isEnd(
  line: string,
  { isLast, isSession }: { readonly isLast: boolean; readonly isSession: boolean },
): boolean {
  const found = promptIn(line);
  if (found === null) return false;
  return isSession || (isLast && found.typed === '');
}

/** Most texts do not hold the command that printed them, so that their lines need not be looked at. */
function names(text: string, command: string): boolean {
  const longest = plain(command)
    .split(' ')
    .reduce((a, b) => (a.length >= b.length ? a : b), '');
  return text.toLowerCase().includes(longest);
}

function isSame(typed: string, command: string): boolean {
  return typed !== '' && plain(typed) === plain(command);
}

/** Recorded command lines may differ from the typed ones in blanks and case, and lack `sudo`. */
function plain(words: string): string {
  return words
    .trim()
    .replace(/^sudo\s+/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
