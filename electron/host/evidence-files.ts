/** Which file of a bundle holds which output: one for each, and one for all of a kind where there are dozens. */
import type { Evidence } from '../../shared/observation/evidence.ts';

/** Where an output stands in its file, in bytes. */
export interface Part {
  readonly start: number;
  readonly length: number;
}

/** Evidence with the name of its file in the bundle; without a part it has the file to itself. */
export type NamedEvidence = Evidence & { readonly file: string; readonly part?: Part };

export interface EvidenceFiles {
  readonly named: readonly NamedEvidence[];
  readonly files: readonly (readonly [name: string, content: Uint8Array])[];
}

/** From this number of outputs on, those of one kind stand in one file. */
export const MANY = 12;

/** evidenceFiles names each file by a number, its program and what it was about, as the record has it: redacted or not. */
export function evidenceFiles(evidence: readonly Evidence[]): EvidenceFiles {
  const groups = groupsOf(evidence);
  const width = String(groups.length).length;
  const placed = new Map<Evidence, NamedEvidence>();
  const files = groups.map((group, index): readonly [string, Uint8Array] => {
    const number = String(index + 1).padStart(width, '0');
    const [first] = group;
    const name =
      group.length === 1
        ? nameOf(first?.command ?? '')
        : `${nameOf(kindOf(first?.command ?? ''))}-${group.length}-outputs`;
    const file = `${number}-${name}.txt`;
    return [file, contentOf(group, file, placed)];
  });
  return { named: evidence.flatMap((one) => placed.get(one) ?? []), files };
}

function contentOf(
  group: readonly Evidence[],
  file: string,
  placed: Map<Evidence, NamedEvidence>,
): Uint8Array {
  const [only] = group;
  if (only !== undefined && group.length === 1) {
    placed.set(only, { ...only, file });
    return bytesOf(only);
  }
  const pieces: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const one of group) {
    add(Buffer.from(headOf(one)));
    const bytes = bytesOf(one);
    placed.set(one, { ...one, file, part: { start: at, length: bytes.length } });
    add(bytes);
    add(Buffer.from('\n\n'));
  }
  return Buffer.concat(pieces);
}

const LONGEST_HEAD = 300;

/** For people; programs go by the index. */
function headOf({ command, startedAt }: Evidence): string {
  return `### ${command.replace(/\s+/g, ' ').slice(0, LONGEST_HEAD)}${startedAt === '' ? '' : ` · ${startedAt}`}\n`;
}

function bytesOf({ bytes, text }: Evidence): Uint8Array {
  return bytes ?? Buffer.from(text);
}

/** Groups stand where their first output stands. Outputs in different code pages are never joined: no reader could decode such a file. */
function groupsOf(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const kinds = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = JSON.stringify([kindOf(one.command), one.platform, one.codepage, one.stream]);
    const group = kinds.get(key);
    if (group === undefined) kinds.set(key, [one]);
    else group.push(one);
  }
  const joined = new Map<Evidence, readonly Evidence[]>();
  for (const group of kinds.values())
    if (group.length >= MANY && isOfCommand(group[0])) for (const one of group) joined.set(one, group);
  return evidence.flatMap((one): readonly (readonly Evidence[])[] => {
    const group = joined.get(one);
    if (group === undefined) return [[one]];
    return group[0] === one ? [group] : [];
  });
}

/** Files of the system stay apart, since they are few and known by their names; so does UTF-16, since the ASCII of our heads would break it. */
function isOfCommand(one: Evidence | undefined): boolean {
  return (
    one !== undefined &&
    one.stream !== 'file' &&
    !one.command.startsWith('file:') &&
    !/utf-?16|1200/i.test(one.codepage ?? '')
  );
}

/** kindOf gives the program and the words of what it does: `ping`, `ip route get`; neither options nor values. */
export function kindOf(command: string): string {
  const [program = '', ...rest] = command
    .slice(0, 500)
    .replace(/^\S*[/\\]/, '')
    .split(/\s+/);
  const words: string[] = [];
  for (const word of rest) {
    if (/^[-/]/.test(word)) continue;
    if (!/^[a-z]+$/.test(word)) break;
    words.push(word);
  }
  return [program, ...words].join(' ');
}

const MOST_NAME = 60;

/** `/usr/bin/ping -n -c 4 10.0.0.1` becomes `ping-n-c-4-10.0.0.1`; a name is cut between its words. */
function nameOf(command: string): string {
  const words = command
    .slice(0, 500)
    .replace(/^\S*[/\\]/, '')
    .split(/[^A-Za-z0-9.]+/)
    // Dots between letters alone: 10.0.0.1, and no path.
    .map((word) =>
      word
        .split('.')
        .filter((part) => part !== '')
        .join('.'),
    )
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > MOST_NAME) break;
    name = longer;
  }
  return name === '' ? 'output' : name;
}
