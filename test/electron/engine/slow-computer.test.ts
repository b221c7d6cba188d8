/** Slow computers in a time that the test makes: what is known is told, within a clear end. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitsFor } from '../../../electron/engine/limits.ts';
import { runChecks, type RunOptions, type RunResult } from '../../../electron/engine/run.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { ROWS, type Row } from '../../support/broken-workstations.ts';
import { healthy, ping, seen, tcp, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { slowComputer } from '../../support/slow-computer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SLOW = [500, 1_500] as const;
const COMPUTERS = Array.from({ length: 30 }, (_, index) => ip(`172.16.0.${index + 10}`));

function thirty(ports: readonly number[]): Partial<Profile> {
  return { cloudComputers: COMPUTERS.map((address) => ({ address, ports: [...ports] })) };
}

const alive = COMPUTERS.flatMap((address): Observation[] => [
  seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer' })),
  seen('winner', address, winner(address)),
  seen('ping', `${address}/icmp`, ping(address)),
]);

interface Case {
  readonly network: readonly Observation[];
  readonly profile: Profile;
  readonly platform?: Platform;
  readonly options?: Partial<RunOptions>;
}

async function run({
  network,
  profile,
  platform = 'linux',
  options = {},
}: Case): Promise<RunResult & { readonly starts: number }> {
  const { tools, probes, starts } = slowComputer(network, platform, SLOW);
  const running = runChecks({
    profile,
    checks: CHECKS,
    tools,
    probes,
    ...limitsFor(profile),
    signal: new AbortController().signal,
    ...options,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...(await running), starts: starts() };
}

describe.each(['linux', 'win32', 'darwin'] as const)(
  'a healthy network on a slow computer, %s',
  (platform) => {
    it.each([
      ['with a port', [443]],
      ['without a port', []],
    ] as const)('is ready, with thirty cloud computers %s', async (_name, ports) => {
      const result = await run({
        network: [...healthy(), ...alive],
        profile: profileWith(thirty(ports)),
        platform,
      });
      const open = result.diagnosis.checks
        .filter(({ outcome }) => outcome !== 'pass')
        .map(({ id, subject, outcome, reason }) => `${id} ${subject ?? ''} ${outcome} ${reason.key}`);
      expect(result.diagnosis.verdict.state, open.join('\n')).toBe('ready');
      expect(result.diagnosis.findings.map(({ finding }) => finding.code)).toContain('workstation.slow');
      expect(result.durationMs).toBeLessThanOrEqual(31_000);
    });
  },
);

/** Ten faults of different kinds, each with its first step. */
const FAULTS = [
  'no default route',
  'a gateway that does not even answer ARP',
  'Tailscale owns the route',
  'fake-IP answers',
  'a wrong entry in the hosts file',
  'cloud services silent, office alive',
  'everything private silent',
  'a filtered API',
  'an untrusted certificate',
  'all computers silent, their gateway alive',
  'a router that knows no way',
  'a kill switch: every socket is denied',
];
const faults = ROWS.filter(({ name }) => FAULTS.includes(name));

describe('a fault on a slow computer', () => {
  it('is told of all kinds', () => {
    expect(faults).toHaveLength(FAULTS.length);
  });

  it.each(faults.flatMap((row) => (['linux', 'win32'] as const).map((platform) => ({ ...row, platform }))))(
    '$name, $platform: the right first step',
    async ({ platform, ...row }: Row & { readonly platform: Platform }) => {
      const network = [...(row.base ?? healthy()), ...row.seen];
      const result = await run({ network, profile: profileWith(row.profile ?? {}), platform });
      const told = result.diagnosis.checks.map(({ id, outcome, reason }) => `${id} ${outcome} ${reason.key}`);
      expect(result.diagnosis.checklist[0]?.cause.finding.code, told.join('\n')).toBe(row.steps[0]);
      expect(result.diagnosis.verdict.state).toBe(row.state);
      expect(result.durationMs).toBeLessThanOrEqual(31_000);
    },
  );
});

/** Without the traces, which come last, these are all that can be said; each names the other as what looks the same. */
const LESS_EXACT: Partial<Readonly<Record<FindingCode, readonly FindingCode[]>>> = {
  'route.cloud-services-unreachable': [
    'route.cloud-services-missing',
    'route.cloud-services-silent',
    'workstation.off-network',
  ],
  'workstation.overlay-route': ['route.cloud-services-silent'],
  'route.office-network-missing': ['computer.all-unreachable'],
  'route.private-link-down': ['route.return-path', 'route.cloud-services-missing', 'workstation.off-network'],
};

const BUDGETS_MS = [800, 2_000, 4_500, 9_000, 16_000];
/** Each workstation at two of these times; at all of them in `npm run test:many`. */
const rowsAt = (turn: number): typeof ROWS =>
  ROWS.filter((_, index) => process.env['MEASURED'] !== undefined || (index + turn) % 5 < 2);

describe.each(BUDGETS_MS)('a run that is cut off after %i ms', (budgetMs) => {
  it.each(rowsAt(BUDGETS_MS.indexOf(budgetMs)))(
    '$name: nothing is told that the whole run takes back',
    async (row) => {
      const network = [...(row.base ?? healthy()), ...row.seen];
      const { diagnosis } = await run({
        network,
        profile: profileWith(row.profile ?? {}),
        platform: row.platform ?? 'linux',
        options: { budgetMs, stretchMs: budgetMs },
      });
      const told = diagnosis.checks
        .map(({ id, outcome, reason }) => `${id} ${outcome} ${reason.key}`)
        .join('\n');
      const [first] = diagnosis.checklist;
      const code = first?.cause.finding.code;
      if (code !== undefined)
        expect(
          row.steps.some((step) => step === code || LESS_EXACT[code]?.includes(step) === true),
          `${code}\n${told}`,
        ).toBe(true);
      if (diagnosis.verdict.state === 'ready') expect(row.state, told).toMatch(/^ready/);
    },
  );
});

describe('the end of a run', () => {
  const profile = profileWith(thirty([443]));
  const network = [...healthy(), ...alive];

  it("is the user's, where the user set one", async () => {
    const result = await run({ network, profile, options: { budgetMs: 5_000, stretchMs: 5_000 } });
    expect(result.durationMs).toBeLessThanOrEqual(6_000);
    // Sockets need no program: what they proved by then stays.
    const passed = result.diagnosis.checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id);
    expect(passed).toEqual(
      expect.arrayContaining(['dns.answer', 'api.tcp', 'api.tls', 'api.http', 'computer.reachable']),
    );
    const open = result.diagnosis.checks.find(({ id }) => id === 'workstation.gateway');
    expect(open).toMatchObject({ outcome: 'inconclusive', reason: { key: 'not-finished' }, findings: [] });
  });

  it('comes at ten seconds where nothing comes in, and a probe that never returns is left behind', async () => {
    const { tools, probes } = slowComputer(network, 'linux', [1, 2]);
    const running = runChecks({
      profile,
      checks: CHECKS,
      tools,
      probes: { ...probes, workstation: () => new Promise(() => undefined) },
      ...limitsFor(profile),
      signal: new AbortController().signal,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    const { durationMs, diagnosis, observations } = await running;
    expect(durationMs).toBeGreaterThanOrEqual(10_000);
    expect(durationMs).toBeLessThanOrEqual(11_100);
    expect(diagnosis.checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['api.http', 'computer.reachable']),
    );
    expect(diagnosis.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(observations).toContainEqual(
      expect.objectContaining({
        kind: 'adapters',
        fact: expect.objectContaining({ known: false, reason: 'timed-out' }) as unknown,
      }),
    );
  });

  it('leaves a cancelled run within a moment, with what is known', async () => {
    const control = new AbortController();
    const { tools, probes } = slowComputer(network, 'linux', SLOW);
    const running = runChecks({
      profile,
      checks: CHECKS,
      tools,
      probes: { ...probes, trace: () => new Promise(() => undefined) },
      ...limitsFor(profile),
      signal: control.signal,
    });
    await vi.advanceTimersByTimeAsync(2_000);
    control.abort();
    await vi.advanceTimersByTimeAsync(2_000);
    const { cancelled, diagnosis } = await running;
    expect(cancelled).toBe(true);
    expect(diagnosis.verdict.state).toBe('inconclusive');
    expect(diagnosis.checks.find(({ id }) => id === 'api.tls')?.outcome).toBe('pass');
    expect(diagnosis.checks.find(({ id }) => id === 'workstation.overlay')?.reason.key).toBe('cancelled');
  });

  it('starts few programs on a slow computer, and all on a fast one', async () => {
    const slow = await run({ network, profile });
    const { tools, probes, starts } = slowComputer(network, 'linux', [0, 1]);
    const running = runChecks({
      profile,
      checks: CHECKS,
      tools,
      probes,
      ...limitsFor(profile),
      signal: new AbortController().signal,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await running;
    expect(slow.starts).toBeLessThan(25);
    expect(starts()).toBeGreaterThan(80);
  });
});
