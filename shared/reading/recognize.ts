/** recognize says which source a recorded command line is: the key of every replay. */
import type { Platform } from '../observation/workstation.ts';
import { parseCommands, type Command } from './command.ts';
import { recognizeFile } from './files.ts';
import { byFamily, withComments } from './harmless.ts';
import { partNamed } from './machine.ts';
import { recognizeLinux } from './linux/recognize.ts';
import { recognizeMacos } from './macos/recognize.ts';
import type { Recognized, SourceId } from './output.ts';
import { takesRows } from './shown.ts';
import { recognizeWindows } from './windows/recognize.ts';

type Recognizer = (command: Command, line: string) => Recognized | null;

const BY_PLATFORM: Readonly<Record<Platform, Recognizer>> = {
  win32: recognizeWindows,
  darwin: recognizeMacos,
  linux: recognizeLinux,
};
const READERS_OF_FILES = new Set(['file', 'cat', 'type', 'more', 'less', 'get-content', 'gc', 'bat']);
/** A ping counts what it hides, our own script picks what it needs; of the others, a row stands for itself, or their own reader looks at the filter. */
const STAND_FILTERS: ReadonlySet<SourceId> = new Set<SourceId>([
  'ping',
  'windows-script',
  'section-programs',
  'spotlight-client',
  'spotlight-control',
]);

/** Of other files the place of a line counts as well, which is lost with the lines before it. */
const WITHOUT_PLACES: ReadonlySet<SourceId> = new Set<SourceId>([
  'resolv-conf',
  'upstream-resolv-conf',
  'resolver-file',
]);

/** recognize gives the source of a command line, whatever its case, quotes, folders and pipes; null: none of ours. */
export function recognize(line: string, platform: Platform): Recognized | null {
  const whole = withComments(line);
  const found = recognized(byFamily(line), platform);
  if (found !== null || whole === line) return found;
  const file = recognized(whole, platform);
  return file !== null && WITHOUT_PLACES.has(file.source) ? file : null;
}

function recognized(line: string, platform: Platform): Recognized | null {
  for (const command of [...parseCommands(line), { program: '', args: [] }]) {
    const found = READERS_OF_FILES.has(command.program)
      ? fileOf(command)
      : (computerPart(command) ?? BY_PLATFORM[platform](command, line));
    if (found !== null) return takesRows(line) && !STAND_FILTERS.has(found.source) ? null : found;
  }
  return null;
}

/** The computer's own reader, on every system. */
function computerPart({ program, args }: Command): Recognized | null {
  const isReader = program === 'systeminformation' || program === 'node:os';
  const kind = isReader ? partNamed(args[0]) : undefined;
  return kind === undefined || args.length > 1 ? null : { source: 'computer', subject: kind };
}

/** `Get-Content -TotalCount 3` shows a part. */
const PART_OF_FILE = /^-(?:totalcount|head|first|tail|last|readcount|t|n)\b/i;

/** A path with blanks may be written without quotes. */
function fileOf({ args }: Command): Recognized | null {
  if (args.some((word) => PART_OF_FILE.test(word))) return null;
  const words = args.filter((word) => !word.startsWith('-'));
  return recognizeFile(words.join(' ')) ?? words.map(recognizeFile).find((one) => one !== null) ?? null;
}
