/**
 * Command lines as people and programs write them, reduced to what matters: which program, with which arguments.
 * `"C:\Windows\System32\ROUTE.EXE" PRINT -4` and `route print -4` are the same command.
 */
export interface Command {
  /** Lower case, without folder and `.exe`. */
  readonly program: string;
  /** Without quotes; case is kept, since paths and names may need it. */
  readonly args: readonly string[];
}

const MOST_CHARACTERS = 32_768;
const WORD = /"([^"]*)"|'([^']*)'|[^\s"']+/g;
/** What starts another program and passes the rest of the line on. */
const STARTERS = new Set(['sudo', 'command', 'exec', 'env', 'nohup', 'time', '&', 'call']);
const SHELLS = new Set(['cmd', 'sh', 'bash', 'zsh', 'dash', 'powershell', 'pwsh']);

/** parseCommands gives the commands of a line: the first of each pipeline, for several with `;` or `&&` between them. */
export function parseCommands(line: string): readonly Command[] {
  if (line.length > MOST_CHARACTERS) return [];
  const file = /^file:(.+)$/s.exec(line.trim());
  if (file?.[1] !== undefined) return [{ program: 'file', args: [file[1].trim()] }];
  return statements(line).flatMap((one) => {
    const command = firstOf(one);
    return command === null ? [] : unwrapped(command, one);
  });
}

/** Statements end at `;`, `&&` and `||`, outside of quotes; what follows a `|` only shapes the output. */
function statements(line: string): readonly string[] {
  const parts = line.split(/("[^"]*"|'[^']*')/);
  const found = [''];
  for (const part of parts) {
    const [first = '', ...more] = /^["']/.test(part) ? [part] : part.split(/;|&&|\|\|/);
    found.push(`${found.pop() ?? ''}${first}`, ...more);
  }
  return found.map((one) => one.trim()).filter((one) => one !== '');
}

function firstOf(statement: string): Command | null {
  const stage = stages(statement)[0] ?? '';
  const words = wordsOf(stage.replace(/^[({]\s*/, ''));
  while (words.length > 1 && (STARTERS.has(words[0] ?? '') || /^\w+=\S*$/.test(words[0] ?? '')))
    words.shift();
  const [program = '', ...args] = words;
  return program === '' ? null : { program: nameOf(program), args };
}

function stages(statement: string): readonly string[] {
  const found = [''];
  for (const part of statement.split(/("[^"]*"|'[^']*')/)) {
    const [first = '', ...more] = /^["']/.test(part) ? [part] : part.split('|');
    found.push(`${found.pop() ?? ''}${first}`, ...more);
  }
  return found;
}

/** A word may be glued together of quoted and bare pieces; system commands do not use that. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map((match) => match[1] ?? match[2] ?? match[0]);
}

function nameOf(program: string): string {
  const name = program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
  return name
    .toLowerCase()
    .replace(/\.(?:exe|com|cmd)$/, '')
    .replace(/[)}]$/, '');
}

/** `cmd /c route print` is `route print`; a shell's own script is what it runs. */
function unwrapped(command: Command, statement: string): readonly Command[] {
  if (!SHELLS.has(command.program)) return [command];
  const at = command.args.findIndex((word) => /^[-/](?:c|k|lc|command)$/i.test(word));
  if (at < 0) return [command];
  const rest = command.args.slice(at + 1);
  // A quoted script is one word; an unquoted one is the rest of the line.
  const script =
    rest.length === 1
      ? (rest[0] ?? '')
      : (statement.split(/\s[-/](?:c|k|lc|command)\s/i)[1] ?? rest.join(' '));
  return parseCommands(script.replace(/^(["'])([\s\S]*)\1$/, '$2').replace(/^&?\s*\{([\s\S]*)\}$/, '$1'));
}
