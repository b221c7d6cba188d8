/** Target lists: cloud computers from a table or from --target. Pure; mistakes are answered with their line. */
import { isPort, splitPort } from '../net/endpoint.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { LIMITS } from './limits.ts';
import { shown, type Problem } from './problem.ts';
import { SYNTAX } from './syntax.ts';
import type { CloudComputer, Profile } from './profile.ts';
import { readTable, type Cells, type Table, type TableRow } from './target-table.ts';
import { fieldsOf } from '../values/fields.ts';

export interface Targets {
  /** The rows without a mistake. */
  readonly computers: readonly CloudComputer[];
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  /** The rows with a mistake under their heading; the whole text where it is no table. */
  readonly left: string;
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** parseTarget reads one `address` or `address:port`; null where it is neither. */
export function parseTarget(text: string): CloudComputer | null {
  const parts = splitPort(text);
  const address = parts === null ? null : parseIpv4(parts.host);
  return parts === null || address === null
    ? null
    : { address, ports: parts.port === null ? [] : [parts.port] };
}

/**
 * parseTargets reads a table of address, ports and name: separated by commas, semicolons or tabs, with or without a
 * heading, in any order. A row with a mistake does not keep the others from being read.
 */
export function parseTargets(text: string): Targets {
  const most = `at most ${LIMITS.cloudComputers} rows in ${LIMITS.targetsBytes} bytes`;
  const refuse = (problem: Problem): Targets => ({ computers: [], problems: [problem], more: 0, left: text });
  if (text.length > LIMITS.targetsBytes)
    return refuse({ path: '', line: null, found: `${text.length} characters`, allowed: most });
  let table: Table;
  try {
    table = readTable(text);
  } catch (error) {
    const { lines, code } = fieldsOf(error);
    return refuse({
      path: '',
      line: typeof lines === 'number' ? lines : null,
      found: String(code).includes('QUOTE') ? SYNTAX.quote : SYNTAX.table,
      allowed: 'CSV: address, ports, name',
    });
  }
  const { length } = table.rows;
  return length > LIMITS.cloudComputers
    ? refuse({ path: '', line: null, found: `${length} rows`, allowed: most })
    : readRows(table);
}

function readRows({ heading, rows }: Table): Targets {
  const problems: Problem[] = [];
  const left: string[] = [];
  const computers = new Map<string, CloudComputer>();
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = unlessTwice(readRow(row.cells, row.line), row, lines);
    if ('allowed' in read) {
      problems.push(read);
      left.push(row.raw);
      continue;
    }
    computers.set(read.address, read);
  }
  return {
    computers: [...computers.values()],
    problems: problems.slice(0, LIMITS.problems),
    more: Math.max(0, problems.length - LIMITS.problems),
    left: left.length === 0 ? '' : [...(heading === null ? [] : [heading]), ...left, ''].join('\n'),
  };
}

function unlessTwice(
  read: CloudComputer | Problem,
  { line }: TableRow,
  lines: Map<string, number>,
): CloudComputer | Problem {
  if ('allowed' in read) return read;
  const first = lines.get(read.address);
  if (first !== undefined)
    return {
      path: 'address',
      line,
      found: shown(read.address),
      allowed: `each address once (it stands in line ${first} already)`,
    };
  lines.set(read.address, line);
  return read;
}

function readRow(cells: Cells, line: number): CloudComputer | Problem {
  const target = parseTarget(cells.address ?? '');
  if (target === null)
    return {
      path: 'address',
      line,
      found: shown(cells.address),
      allowed: 'an IPv4 address, with a port if needed',
    };
  const ports = (cells.ports ?? '')
    .split(/[\s;|,/]+/)
    .filter((text) => text !== '')
    .map(Number);
  const wrong = ports.find((port) => !isPort(port));
  if (wrong !== undefined || ports.length > LIMITS.ports) {
    return {
      path: 'ports',
      line,
      found: shown(cells.ports),
      allowed: `up to ${LIMITS.ports} ports from 1 to 65535, separated by blanks`,
    };
  }
  const name = cells.name ?? '';
  if (name.length > LIMITS.nameLength || CONTROL.test(name)) {
    return {
      path: 'name',
      line,
      found: shown(name),
      allowed: `a name of at most ${LIMITS.nameLength} characters without control characters`,
    };
  }
  return {
    ...(name === '' ? {} : { name }),
    address: target.address,
    ports: [...new Set([...target.ports, ...ports])],
  };
}

/** withTargets adds cloud computers to a profile; the ports of one that it has already are joined. */
export function withTargets(profile: Profile, computers: readonly CloudComputer[]): Profile {
  const all = new Map(profile.cloudComputers.map((one) => [one.address, one]));
  for (const one of computers) {
    const before = all.get(one.address);
    all.set(
      one.address,
      before === undefined ? one : { ...before, ports: [...new Set([...before.ports, ...one.ports])] },
    );
  }
  return { ...profile, cloudComputers: [...all.values()] };
}
