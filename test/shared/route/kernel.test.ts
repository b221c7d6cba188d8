/** Random routes and policy rules: what the table says, and what the kernel answers to `ip route get`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import { known } from '../../../shared/observation/known.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import { parseIpRouteGet, refusedWinner } from '../../../shared/parse/linux/ip-route.ts';
import { linuxWorkstation } from '../../../shared/reading/linux/facts.ts';
import type { Output } from '../../../shared/reading/output.ts';
import { computeWinner } from '../../../shared/route/winner.ts';
import { Random } from '../../support/kernel/random.ts';

const SETS = Number(process.env['KERNEL_SETS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 20_261_128);
const TARGETS = ['100.100.2.136', '100.64.9.9', '10.1.2.3'] as const;
const DEVICES = ['d0', 'd1', 'd2'] as const;

function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'policy rules are a feature of Linux.';
  if (process.getuid?.() !== 0) return 'namespaces need root.';
  if (!['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip', '/bin/ip'].some((path) => existsSync(path)))
    return 'iproute2 is not installed.';
  return spawnSync('unshare', ['-n', 'ip', 'rule', 'add', 'priority', '7', 'iif', 'lo', 'table', '7'])
    .status === 0
    ? null
    : 'this machine forbids namespaces or has no policy rules.';
}

function randomRoute(random: Random): string {
  const kind = random.of('', '', '', '', 'blackhole', 'unreachable', 'prohibit', 'throw');
  const prefix = random.of(
    'default',
    '100.64.0.0/10',
    '100.100.0.0/16',
    '100.100.2.136',
    '10.0.0.0/8',
    '100.96.0.0/12',
  );
  const table = random.of('main', '77', '78', '79');
  const way =
    kind !== ''
      ? ''
      : random.of(
          `via 10.99.${random.below(3)}.1 dev d0 onlink`,
          `dev ${random.of(...DEVICES)}`,
          `via 10.99.1.1 dev d1 onlink`,
          'via inet6 fe80::1 dev d2 onlink',
          'dev down0',
        );
  return `route append ${kind} ${prefix} ${way} table ${table} metric ${random.of('0', '100', '600')}`;
}

function randomRule(random: Random, index: number): string {
  const priority = 100 + index * 10;
  const not = random.chance(20) ? 'not' : '';
  const conditions = random.times(random.below(3), () =>
    random.of(
      'to 100.64.0.0/10',
      'to 100.100.2.136',
      'to 10.0.0.0/8',
      'iif lo',
      'iif d0',
      'oif d1',
      'fwmark 0x1',
      'fwmark 0/0xffff',
      'fwmark 0x80000/0xff0000',
      'tos 0x10',
      'from 10.0.0.0/8',
      'uidrange 0-0',
      'uidrange 5-9',
      'ipproto tcp',
      'dport 53',
    ),
  );
  const distinct = [...new Map(conditions.map((one) => [one.split(' ')[0], one])).values()].join(' ');
  const action = random.of(
    'table 77',
    'table 78',
    'table 79',
    'table main',
    'table 77 suppress_prefixlength 0',
    'table main suppress_prefixlength 0',
    'table 78 suppress_prefixlength 15',
    `goto ${priority + 10 * (1 + random.below(3))}`,
    'nop',
    'unreachable',
    'prohibit',
    'blackhole',
  );
  return `rule add priority ${priority} ${not} ${distinct} ${action}`;
}

const SEPARATOR = '@@@@';

/** One namespace for all; between two sets everything is taken away that the one before has made. */
function script(random: Random): string {
  const setup = [
    'ip link set lo up',
    ...DEVICES.flatMap((name) => [
      `ip link add ${name} type veth peer name p${name}`,
      `ip link set p${name} up`,
      `ip link set ${name} arp off`,
      `ip link set ${name} up`,
    ]),
    'ip link add down0 type veth peer name pdown0',
    'ip link set down0 arp off',
    'ip link set down0 up',
    ...DEVICES.map((name, index) => `ip addr add 10.99.${index}.9/32 dev ${name}`),
  ];
  const sets = random.times(SETS, () => {
    const lines = [
      ...random.times(1 + random.below(8), () => randomRoute(random)),
      ...random.times(random.below(7), (index) => randomRule(random, index)),
    ];
    return [
      'ip rule flush; ip rule add priority 32766 table main; ip rule add priority 32767 table default; for t in main 77 78 79; do ip route flush table $t; done 2>/dev/null',
      `printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')} | ip -force -batch - 2>/dev/null`,
      `ip -j -4 route show table all; echo '${SEPARATOR}'; ip -4 route show table all; echo '${SEPARATOR}'; ip -j -4 rule show; echo '${SEPARATOR}'; ip -4 rule show; echo '${SEPARATOR}'`,
      ...TARGETS.map((target) => `ip -j route get ${target} 2>&1; echo '${SEPARATOR}'`),
    ].join('\n');
  });
  return [...setup, ...sets].join('\n');
}

const output = (source: 'ip-route' | 'ip-rule', subject: string, text: string): Output => ({
  source,
  subject,
  text: known(text),
  stderr: '',
  exitCode: 0,
  evidence: [],
});
/** A refusing rule and a refusing route are told apart by the table; the kernel has one word for some of both. */
const wayOf = ({ kind, interface: name, gateway, gatewayIpv6 }: Winner): string =>
  kind === 'unicast'
    ? [name, gateway, gatewayIpv6].join(' ')
    : kind.replace(/^(?:unreachable|none)$/, 'unreachable or none');

const skip = reasonToSkip();
if (skip !== null) console.log(`Routes are not compared with the kernel: ${skip}`);

describe.skipIf(skip !== null)('the winner of rules and routes agrees with the kernel', () => {
  it(`${SETS} random sets`, () => {
    const { stdout } = spawnSync('unshare', ['-n', 'sh'], {
      input: script(new Random(SEED)),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      timeout: 300_000,
    });
    const parts = stdout.split(`${SEPARATOR}\n`);
    const size = 4 + TARGETS.length;
    expect(parts.length).toBe(SETS * size + 1);
    const wrong: string[] = [];
    let [unknowns, all] = [0, 0];
    for (let set = 0; set < SETS; set += 1) {
      const [routes = '', routesText = '', rules = '', rulesText = '', ...answers] = parts.slice(
        set * size,
        (set + 1) * size,
      );
      for (const [first, second] of [
        [routes, rules],
        [routesText, rulesText],
      ] as const) {
        const { fact } = linuxWorkstation([
          output('ip-route', 'all', first),
          output('ip-rule', '', second),
        ]).routes;
        if (!fact.known) throw new Error(`${JSON.stringify(fact)}\n${first}\n${second}`);
        TARGETS.forEach((target, index) => {
          const answer = answers[index] ?? '';
          const system = refusedWinner(answer, ip(target)) ?? valueOf(parseIpRouteGet(answer, ip(target)));
          const computed = computeWinner(fact.value, ip(target), 'linux');
          all += 1;
          if (!computed.known) unknowns += 1;
          else if (wayOf(computed.value) !== wayOf(system))
            wrong.push(
              `${target}: ${wayOf(computed.value)}, but the kernel: ${wayOf(system)}\n${routesText}\n${rulesText}\n${first}`,
            );
        });
      }
    }
    expect(wrong.slice(0, 1).join('\n'), `${wrong.length} of ${all} disagree`).toBe('');
    // Rules for users, ports and protocols may apply or not.
    expect(unknowns / all).toBeLessThan(0.25);
    if (process.env['SHOW_SHARES'] !== undefined) console.log(`${all} ways, ${unknowns} unknown`);
  }, 300_000);
});

function valueOf(fact: ReturnType<typeof parseIpRouteGet>): Winner {
  if (!fact.known) throw new Error(fact.detail);
  return fact.value;
}
