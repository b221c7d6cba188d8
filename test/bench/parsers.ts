/** How long parsers take for texts far larger than any tool prints. */
import { PARSERS, loadSamples, type Parser } from '../support/parsers.ts';
import { HOSTILE_TEXTS } from '../support/hostile-text.ts';

const MEGABYTE = 1_000_000;
const RUNS = 5;
const MANY_ROUTES = 100_000;

export interface Timed {
  readonly name: string;
  /** Median of the runs. */
  readonly ms: number;
}

function timed(name: string, work: () => unknown): Timed {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { name, ms: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN };
}

/** A text of a megabyte that begins and goes on like the sample; a JSON array stays one. */
function grown(sample: string): string {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(sample)?.[1];
  const unit = inner === undefined ? sample : `${inner},`;
  const body = unit.repeat(Math.ceil(MEGABYTE / unit.length));
  return inner === undefined ? body : `[${body.slice(0, -1)}]`;
}

/** slowestParsers gives every parser's slowest megabyte, slowest first. */
export async function slowestParsers(): Promise<readonly Timed[]> {
  const samples = await loadSamples();
  const hostile = HOSTILE_TEXTS.map(
    ([name, text]) =>
      [
        name,
        text.length < 1000 ? text : text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE),
      ] as const,
  );
  return Object.entries<Parser>(PARSERS)
    .map(([name, { source, parse }]) => {
      const texts = [
        ...(samples.get(source) ?? []).map((text) => ['its own output', grown(text)] as const),
        ...hostile,
      ];
      const all = texts.map(([what, text]) => timed(`${name}: ${what}`, () => parse(text)));
      return all.reduce((a, b) => (a.ms >= b.ms ? a : b));
    })
    .sort((a, b) => b.ms - a.ms);
}

function block(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
}

const TABLES: Readonly<Record<'parseIpRoute' | 'parseNetstat' | 'parseRoutePrint', () => string>> = {
  parseIpRoute: () =>
    JSON.stringify(
      Array.from({ length: MANY_ROUTES }, (_, index) => ({
        dst: block(index),
        gateway: '192.168.1.1',
        dev: 'eth0',
        protocol: 'bgp',
        metric: 20,
        flags: [],
      })),
    ),
  parseNetstat: () => netstat(MANY_ROUTES),
  parseRoutePrint: () => {
    const rule = '='.repeat(75);
    const rows = Array.from(
      { length: MANY_ROUTES },
      (_, index) => `  ${block(index)}  255.255.255.255      192.168.1.1     192.168.1.10     25`,
    );
    return [rule, ' 12...02 00 00 00 00 01 ......Ethernet', rule, '', rule, ...rows, rule, ''].join('\r\n');
  },
};

/** netstat writes a table of macOS with a default route and that many more. */
export function netstat(routes: number): string {
  const rows = Array.from(
    { length: routes },
    (_, index) => `${block(index).padEnd(19)}192.168.1.1        UGSc               en0`,
  );
  const heading = [
    'Routing tables',
    '',
    'Internet:',
    'Destination        Gateway            Flags           Netif Expire',
  ];
  return [...heading, 'default            192.168.1.1        UGScg              en0', ...rows, ''].join('\n');
}

/** largeTables reads 100,000 routes with each parser of a table. */
export function largeTables(): readonly Timed[] {
  return Object.entries(TABLES).map(([name, write]) => {
    const text = write();
    const { parse } = PARSERS[name as keyof typeof TABLES];
    return timed(name, () => {
      const read = parse(text);
      if ('proof' in read ? read.rows.length === 0 : !read.known)
        throw new Error(`${name}: ${JSON.stringify(read)}`);
    });
  });
}
