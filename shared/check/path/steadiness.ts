/**
 * Whether the delay to the cloud is even. Average and loss may be fine while replies come now at once and now late, which
 * is felt as stutter. One late reply is no swing, and one uneven host beside even ones says nothing about the way.
 */
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { WAY } from '../../diagnosis/differences.ts';
import { finding } from '../../diagnosis/finding.ts';
import { known } from '../../ledger/ledger.ts';
import type { PingSeries } from '../../observation/exchange.ts';
import { isAnsweredHere } from '../behind-proxy.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { found } from '../found.ts';
import { codesOf } from '../gather.ts';
import { isAllLocal, remoteTargets } from '../targets.ts';
import { named, unknownFact } from '../unknown.ts';

declare module '../declared.ts' {
  interface Declared {
    'path.steadiness': {
      findings: {
        'path.jitter': {
          readonly targets: readonly string[];
          readonly jitterMs: number;
          readonly avgMs: number;
        };
      };
      reasons: {
        'steadiness-too-few': None;
        'steadiness-behind-proxy': None;
        'steadiness-of-some': { readonly targets: string; readonly jitterMs: number };
        'steadiness-good': { readonly jitterMs: number };
      };
    };
  }
}

export const STEADINESS = {
  'path.jitter': {
    stage: 'route',
    // One burst of a second: a computer that stood still in it looks the same. So nobody is warned of it.
    severity: 'note',
    owner: 'network',
    // A line that is full loses and delays packets as well: then that is told, and the same people mend it.
    explainedBy: ['workstation.weak-wifi', 'workstation.busy', 'path.loss', 'path.latency'],
    meaning: 'quality',
    explains: { facts: [...WAY, 'routers'], profile: [] },
    restsOn: ['felt-jitter-ms'],
    actions: [
      { id: 'again', owner: 'you', needsAdmin: false },
      { id: 'line', owner: 'network', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'path.steadiness'>;

const JITTER_MS = known('felt-jitter-ms');
/** A single ping with a retry shows no swing. */
const LEAST_REPLIES = 10;

interface Measured {
  readonly target: string;
  readonly avgMs: number;
  readonly jitterMs: number;
  /** The jitter without the slowest reply. */
  readonly restMs: number;
}

export const steadinessCheck: Check = {
  id: 'path.steadiness',
  stage: 'route',
  blocksLogin: false,
  needs: ['ping', 'dns', 'lookup', 'winner', 'adapters', 'tls'],
  finds: codesOf(STEADINESS),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const targets = new Set<string>(remoteTargets(context));
    // Questions to DNS servers are timed by this process, which waits for the processor; the system's ping does not.
    const pinged = context.facts.all('ping').filter((one) => one.via === 'icmp' && targets.has(one.target));
    const answered = pinged.filter(({ received }) => received >= LEAST_REPLIES);
    const genuine = answered.filter(({ target }) => !isAnsweredHere(target, context));
    if (genuine.length === 0) return unmeasured(pinged, answered, context);
    const evidence = genuine.flatMap(({ target }) => context.facts.evidence('ping', `${target}/icmp`));
    return judgeAll(genuine.flatMap(measuredOf), evidence.slice(0, 20));
  },
};

function unmeasured(
  pinged: readonly PingSeries[],
  answered: readonly PingSeries[],
  { facts }: Context,
): Judgement {
  if (answered.length > 0)
    return withoutFinding(
      'inconclusive',
      { key: 'steadiness-behind-proxy', args: {} },
      facts.evidence('ping'),
    );
  if (pinged.length > 0)
    return withoutFinding('inconclusive', { key: 'steadiness-too-few', args: {} }, facts.evidence('ping'));
  return unknownFact('ping', facts.gap('ping'));
}

function judgeAll(measured: readonly Measured[], evidence: readonly string[]): Judgement {
  if (measured.length === 0)
    return withoutFinding('inconclusive', { key: 'steadiness-too-few', args: {} }, evidence);
  const uneven = measured.filter(({ restMs }) => restMs >= JITTER_MS);
  if (uneven.length === 0) {
    const args = { jitterMs: meanOf(measured, 'jitterMs') };
    return withoutFinding('pass', { key: 'steadiness-good', args }, evidence);
  }
  const targets = uneven.map(({ target }) => target);
  const jitterMs = meanOf(uneven, 'jitterMs');
  if (2 * uneven.length <= measured.length)
    return withoutFinding(
      'pass',
      { key: 'steadiness-of-some', args: { targets: named(targets), jitterMs } },
      evidence,
    );
  // All pings are sent within a second or so: one bad moment of the line would look the same.
  return found([
    finding(
      'path.jitter',
      { targets, jitterMs, avgMs: meanOf(uneven, 'avgMs') },
      { evidence, confidence: 'low' },
    ),
  ]);
}

/**
 * Jitter is the mean difference from one reply to the next, so one late reply adds twice its lateness. What it adds at most
 * is taken off, since one late reply is no swing.
 */
function measuredOf({ target, received, avgMs, maxMs, jitterMs }: PingSeries): readonly Measured[] {
  if (avgMs === null || maxMs === null || jitterMs === null) return [];
  return [{ target, avgMs, jitterMs, restMs: jitterMs - (2 * (maxMs - avgMs)) / (received - 1) }];
}

function meanOf(measured: readonly Measured[], key: 'avgMs' | 'jitterMs'): number {
  return Math.round(measured.reduce((sum, one) => sum + one[key], 0) / measured.length);
}
