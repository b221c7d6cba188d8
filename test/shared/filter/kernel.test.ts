/** Random packet filters: what shared/filter says, and what the kernel of this machine does with real packets. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputVerdict, replyVerdict, type FilterVerdict } from '../../../shared/filter/verdict.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { FilterSet } from '../../../shared/observation/filters.ts';
import { filtersOf } from '../../../shared/reading/linux/filters.ts';
import type { Output } from '../../../shared/reading/output.ts';
import { known } from '../../../shared/observation/known.ts';
import { Random, randomIptables, randomNft } from '../../support/kernel/random-filters.ts';

const HELPER = join(import.meta.dirname, '../../support/kernel/packets.mjs');
/** Of each tool; some more are made, since tools refuse a few. */
const SETS = Math.ceil(Number(process.env['KERNEL_SETS'] ?? 40) / 2);
const MADE = Math.ceil(SETS * 1.3) + 10;
/** Another seed gives other rule sets: `SEED=7 npm run unit test/shared/filter/kernel.test.ts`. */
const SEED = Number(process.env['SEED'] ?? 20_261_128);
const PACKETS = [
  { protocol: 'udp', port: 53 },
  { protocol: 'tcp', port: 443 },
] as const;

function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'packet filters of this kind are a feature of Linux.';
  if (process.getuid?.() !== 0) return 'namespaces need root.';
  const missing = ['ip', 'nft', 'iptables', 'iptables-restore', 'nsenter'].find(
    (tool) => !['/usr/sbin', '/sbin', '/usr/bin', '/bin'].some((folder) => existsSync(`${folder}/${tool}`)),
  );
  if (missing !== undefined) return `${missing} is not installed.`;
  const works = spawnSync('unshare', ['-n', 'sh', '-c', 'nft list ruleset && iptables -S']).status === 0;
  return works ? null : 'this machine forbids namespaces or packet filters in them.';
}

interface Result {
  readonly id: number;
  readonly listings: Readonly<Record<string, string>>;
  readonly seen: readonly { readonly left: boolean; readonly answered: boolean }[];
}

/** Milliseconds until silence counts: on a busy machine a packet may be late, so what disagrees is tried once more. */
const PATIENCE = { first: 10, again: 400 };

function onKernel(
  tool: 'nft' | 'iptables',
  sets: ReadonlyMap<number, string>,
  patience: number,
): readonly Result[] {
  const input = JSON.stringify(
    [...sets].map(([id, rules]) => ({ id, tool, rules, packets: PACKETS, patience })),
  );
  const { status, stdout, stderr } = spawnSync('unshare', ['-n', process.execPath, HELPER], {
    input,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: 280_000,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Result[];
}

const output = (source: 'iptables' | 'nft', subject: string, text: string): Output => ({
  source,
  subject,
  text: known(text),
  stderr: '',
  exitCode: 0,
  evidence: [],
});

/** What each listing of the same rules is read as. */
const READINGS: Readonly<Record<string, (listings: Result['listings']) => readonly Output[]>> = {
  'nft -j list ruleset': ({ json = '' }) => [output('nft', '', json)],
  'nft list ruleset': ({ text = '' }) => [output('nft', '', text)],
  'iptables -S': ({ rules = '' }) => [output('iptables', 'filter', rules)],
  'iptables-save': ({ save = '' }) => [output('iptables', 'all', save)],
  'iptables -nvL': ({ list = '' }) => [output('iptables', 'filter', list)],
  'iptables-save and nft -j': ({ save = '', json = '' }) => [
    output('iptables', 'all', save),
    output('nft', '', json),
  ],
};

interface Tally {
  unknown: number;
  all: number;
  readonly wrong: string[];
}

function compare(filters: FilterSet, result: Result, tally: Tally, name: string): void {
  PACKETS.forEach((packet, index) => {
    const request = {
      ...packet,
      target: ip('100.100.2.136'),
      source: ip('192.168.1.10'),
      interface: 'veth0',
    };
    const { left = false, answered = false } = result.seen[index] ?? {};
    judge(outputVerdict(filters, request), left, 'sent');
    if (left) judge(replyVerdict(filters, request), answered, 'answer');
    function judge(verdict: FilterVerdict, passed: boolean, what: string): void {
      tally.all += 1;
      if (verdict.verdict === 'unknown') tally.unknown += 1;
      else if ((verdict.verdict === 'accepted') !== passed)
        tally.wrong.push(
          `${name}, ${packet.protocol} ${packet.port}, ${what}: ${passed ? 'passed' : 'was dropped'}, but ${JSON.stringify(verdict)}\n${JSON.stringify(result.listings, null, 1).replaceAll('\\n', '\n').replaceAll('\\t', ' ')}`,
        );
    }
  });
}

const skip = reasonToSkip();
if (skip !== null) console.log(`Filters are not compared with the kernel: ${skip}`);

describe.skipIf(skip !== null)('filters agree with the kernel', () => {
  it.each([
    ['nft', randomNft, ['nft -j list ruleset', 'nft list ruleset'], 0.05],
    // nft says only the names of extensions of iptables in JSON, so that its reading alone often stays unknown.
    [
      'iptables',
      randomIptables,
      ['iptables -S', 'iptables-save', 'iptables -nvL', 'iptables-save and nft -j', 'nft list ruleset'],
      0.05,
    ],
  ] as const)(
    `${SETS} random rule sets of %s`,
    (tool, make, readings, mostUnknown) => {
      const random = new Random(SEED);
      const sets = new Map(Array.from({ length: MADE }, (_, id) => [id, make(random)]));
      const results = onKernel(tool, sets, PATIENCE.first).slice(0, SETS);
      expect(results).toHaveLength(SETS);
      const late = results
        .filter((result) => readings.some((name) => talliesOf([result], name).wrong.length > 0))
        .map(({ id }) => id);
      const again =
        late.length === 0
          ? []
          : onKernel(tool, new Map(late.map((id) => [id, sets.get(id) ?? ''])), PATIENCE.again);
      const last = results.map((result) => again.find(({ id }) => id === result.id) ?? result);
      for (const name of readings) {
        const tally = talliesOf(last, name);
        expect(tally.wrong.slice(0, 1).join('\n'), `${tally.wrong.length} of ${tally.all} disagree`).toBe('');
        expect(tally.unknown / tally.all, `${name}: unknown`).toBeLessThanOrEqual(mostUnknown);
        if (process.env['SHOW_SHARES'] !== undefined)
          console.log(
            `${tool} read by ${name}: ${tally.all} packets, ${tally.unknown} unknown, ${late.length} sets tried again`,
          );
      }
    },
    300_000,
  );
});

function talliesOf(results: readonly Result[], name: string): Tally {
  const tally: Tally = { unknown: 0, all: 0, wrong: [] };
  for (const result of results) {
    const { fact } = filtersOf(READINGS[name]?.(result.listings) ?? []);
    if (!fact.known) throw new Error(`${name}: ${JSON.stringify(fact)} ${JSON.stringify(result.listings)}`);
    compare(fact.value, result, tally, name);
  }
  return tally;
}
