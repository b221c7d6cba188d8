/** Target lists: cloud computers from a CSV file or from --target. Pure; mistakes are answered with their line. */
import { parse } from 'csv-parse/browser/esm/sync';
import { isPort, splitPort } from '../net/endpoint.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { LIMITS } from './limits.ts';
import { firstLine, shown, type Problem } from './problem.ts';
import type { CloudComputer, Profile } from './profile.ts';

export type TargetsResult =
  | { readonly ok: true; readonly computers: readonly CloudComputer[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

type Column = 'address' | 'ports' | 'name';

const HEADERS: Readonly<Record<string, Column>> = {
  address: 'address',
  ip: 'address',
  地址: 'address',
  ports: 'ports',
  port: 'ports',
  端口: 'ports',
  name: 'name',
  名称: 'name',
};
const DEFAULT_COLUMNS: readonly Column[] = ['address', 'ports', 'name'];
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** parseTarget reads one `address` or `address:port`; null where it is neither. */
export function parseTarget(text: string): CloudComputer | null {
  const parts = splitPort(text);
  const address = parts === null ? null : parseIpv4(parts.host);
  return parts === null || address === null ? null : { address, ports: parts.port === null ? [] : [parts.port] };
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** parseTargets reads CSV: address, ports (separated by blank, ; or |), name; with or without a heading. */
export function parseTargets(text: string): TargetsResult {
  const most = `at most ${LIMITS.cloudComputers} rows in ${LIMITS.targetsBytes} bytes`;
  if (text.length > LIMITS.targetsBytes) return refuse([{ path: '', line: null, found: `${text.length} characters`, allowed: most }]);
  let rows: readonly Row[];
  try {
    rows = parse(text, { bom: true, comment: '#', info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as readonly Row[];
  } catch (error) {
    const { lines, message } = error as { readonly lines?: number; readonly message: string };
    return refuse([{ path: '', line: lines ?? null, found: firstLine(message), allowed: 'CSV: address, ports, name' }]);
  }
  const columns = headingOf(rows[0]);
  const body = columns === null ? rows : rows.slice(1);
  if (body.length > LIMITS.cloudComputers) return refuse([{ path: '', line: null, found: `${body.length} rows`, allowed: most }]);
  return readRows(body, columns ?? DEFAULT_COLUMNS);
}

function headingOf(first: Row | undefined): readonly Column[] | null {
  const columns = first?.record.map((cell) => HEADERS[cell.toLowerCase()]) ?? [];
  return columns.length > 0 && columns.every((column) => column !== undefined) ? columns : null;
}

function readRows(rows: readonly Row[], columns: readonly Column[]): TargetsResult {
  const problems: Problem[] = [];
  const computers: CloudComputer[] = [];
  const lines = new Map<string, number>();
  for (const { record, info } of rows) {
    const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])) as Readonly<Partial<Record<Column, string>>>;
    const read = readRow(cells, info.lines);
    if ('allowed' in read) {
      problems.push(read);
      continue;
    }
    const first = lines.get(read.address);
    if (first !== undefined) {
      problems.push({ path: 'address', line: info.lines, found: shown(read.address), allowed: `each address once (it stands in line ${first} already)` });
      continue;
    }
    lines.set(read.address, info.lines);
    computers.push(read);
  }
  return problems.length === 0 ? { ok: true, computers } : refuse(problems);
}

function readRow(cells: Readonly<Partial<Record<Column, string>>>, line: number): CloudComputer | Problem {
  const target = parseTarget(cells.address ?? '');
  if (target === null) return { path: 'address', line, found: shown(cells.address), allowed: 'an IPv4 address, with a port if needed' };
  const ports = (cells.ports ?? '').split(/[\s;|]+/).filter((text) => text !== '').map(Number);
  const wrong = ports.find((port) => !isPort(port));
  if (wrong !== undefined || ports.length > LIMITS.ports) {
    return { path: 'ports', line, found: shown(cells.ports), allowed: `up to ${LIMITS.ports} ports from 1 to 65535, separated by blanks` };
  }
  const name = cells.name ?? '';
  if (name.length > LIMITS.nameLength || CONTROL.test(name)) {
    return { path: 'name', line, found: shown(name), allowed: `a name of at most ${LIMITS.nameLength} characters without control characters` };
  }
  return { ...(name === '' ? {} : { name }), address: target.address, ports: [...new Set([...target.ports, ...ports])] };
}

function refuse(problems: readonly Problem[]): TargetsResult {
  return { ok: false, problems: problems.slice(0, LIMITS.problems), more: Math.max(0, problems.length - LIMITS.problems) };
}

/** withTargets adds cloud computers to a profile; the ports of one that it has already are joined. */
export function withTargets(profile: Profile, computers: readonly CloudComputer[]): Profile {
  const all = new Map(profile.cloudComputers.map((one) => [one.address, one]));
  for (const one of computers) {
    const before = all.get(one.address);
    all.set(one.address, before === undefined ? one : { ...before, ports: [...new Set([...before.ports, ...one.ports])] });
  }
  return { ...profile, cloudComputers: [...all.values()] };
}
