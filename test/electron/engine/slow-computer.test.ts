/** Slow computers in a time that the test makes: what is known is told, within a clear end. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { ROWS, type Row } from '../../support/broken-workstations.ts';
import { healthy } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { thirty, alive, run } from './run-slowly.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

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
