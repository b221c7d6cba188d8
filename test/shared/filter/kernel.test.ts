/**
 * Random packet filters: what shared/filter says, and what the kernel of this machine does with real packets.
 * `UPDATE=1 npm run unit test/shared/filter/kernel.test.ts` records it for kernel-answers.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filtersOf } from '../../../shared/reading/linux/filters.ts';
import type { Output } from '../../../shared/reading/output.ts';
import { compared, type Compared } from '../../support/kernel/answers.ts';
import { onKernel, reasonToSkip, type Listings, type Result } from '../../support/kernel/on-kernel.ts';
import { randomIptables } from '../../support/kernel/random-iptables.ts';
import { randomNft } from '../../support/kernel/random-nft.ts';
import { Random } from '../../support/kernel/random.ts';
import { output } from './verdict-facts.ts';

const isRecorded = process.env['UPDATE'] === '1';
/** Of each tool; some more are made, since tools refuse a few. */
const SETS = Math.ceil(Number(process.env['KERNEL_SETS'] ?? (isRecorded ? 440 : 40)) / 2);
const MADE = Math.ceil(SETS * 1.5) + 10;
/** Another seed gives other rule sets: `SEED=7 npm run unit test/shared/filter/kernel.test.ts`. */
const SEED = Number(process.env['SEED'] ?? 20_261_128);

/** Milliseconds until silence counts: on a busy machine a packet may be late, so what disagrees is tried once more. */
const PATIENCE = { first: 10, again: 400 };

/** Old versions of nft do not say in JSON which device a chain is for. */
const UNLISTED = /^(?:policy of chain dev|dev): /;

/** What each listing of the same rules is read as. */
const READINGS: Readonly<Record<string, (listings: Listings) => readonly Output[]>> = {
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

const skip = reasonToSkip();
if (skip !== null) console.log(`Filters are not compared with the kernel: ${skip}`);

describe.skipIf(skip !== null)('filters agree with the kernel', () => {
  it.each([
    ['nft', randomNft, ['nft -j list ruleset', 'nft list ruleset']],
    // nft says only the names of extensions of iptables in JSON, so that its reading alone often stays unknown.
    [
      'iptables',
      randomIptables,
      ['iptables -S', 'iptables-save', 'iptables -nvL', 'iptables-save and nft -j', 'nft list ruleset'],
    ],
  ] as const)(
    `${SETS} random rule sets of %s`,
    (tool, make, readings) => {
      const random = new Random(SEED);
      const sets = new Map(Array.from({ length: MADE }, (_, id) => [id, make(random)]));
      const results = onKernel(tool, sets, PATIENCE.first).slice(0, SETS);
      expect(results).toHaveLength(SETS);
      const late = results
        .filter((result) => readings.some((name) => readAs(name, [result]).wrong.length > 0))
        .map(({ id }) => id);
      const again =
        late.length === 0
          ? []
          : onKernel(tool, new Map(late.map((id) => [id, sets.get(id) ?? ''])), PATIENCE.again);
      const last = results.map((result) => again.find(({ id }) => id === result.id) ?? result);
      for (const name of readings) {
        const { all, wrong, open } = readAs(name, last);
        expect(wrong.slice(0, 1).join('\n'), `${wrong.length} of ${all} disagree`).toBe('');
        if (process.env['SHOW_SHARES'] !== undefined)
          console.log(
            `${tool} read by ${name}: ${all} packets, ${late.length} sets tried again, ${open.length} open\n${open.join('\n')}`,
          );
        const avoidable = open.filter((reason) => !UNLISTED.test(reason));
        expect(avoidable.length / all, `${name}: unknown`).toBeLessThanOrEqual(0.05);
      }
      if (isRecorded) record(tool, last);
    },
    600_000,
  );
});

/** What all results say together. */
function readAs(name: string, results: readonly Result[]): Compared {
  const each = results.map(({ listings, seen }): Compared => {
    const { fact } = filtersOf(READINGS[name]?.(listings) ?? []);
    if (!fact.known) throw new Error(`${name}: ${JSON.stringify(fact)} ${JSON.stringify(listings)}`);
    const one = compared(fact.value, seen);
    const rules = JSON.stringify(listings, null, 1).replaceAll('\\n', '\n').replaceAll('\\t', ' ');
    return { ...one, wrong: one.wrong.map((text) => `${name}, ${text}\n${rules}`) };
  });
  return {
    all: each.reduce((sum, { all }) => sum + all, 0),
    wrong: each.flatMap(({ wrong }) => wrong),
    open: each.flatMap(({ open }) => open),
  };
}

/** record writes what kernel-answers.test.ts reads on machines that cannot ask the kernel. */
function record(tool: 'nft' | 'iptables', results: readonly Result[]): void {
  const head = {
    seed: SEED,
    kernel: release(),
    tool: spawnSync(tool, ['-V'], { encoding: 'utf8' }).stdout.split('\n')[0],
  };
  const sets = results.map(({ listings: { rules = '', text = '' }, seen }) =>
    JSON.stringify({ listing: tool === 'nft' ? text : rules, seen }),
  );
  const path = join(import.meta.dirname, `kernel-answers-${tool}.json`);
  writeFileSync(path, `${JSON.stringify(head).slice(0, -1)},"sets":[\n${sets.join(',\n')}\n]}\n`);
}
