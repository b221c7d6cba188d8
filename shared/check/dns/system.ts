import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import type { SystemLookup } from '../../observation/exchange.ts';
import { unknown } from '../../observation/known.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { askingFor, isDenied } from './asked-servers.ts';
import { SLOW_MS } from './server.ts';
import { askedOf, deadFirst, silentSystem, type AskedOf } from './silent-system.ts';
import { serversOf } from './views.ts';
import { codesOf } from '../gather.ts';
import { SYSTEM } from './system.findings.ts';

/** Whether the system's own name resolution answers at all, and in time; what it answers is another question. */
export const systemCheck: Check = {
  id: 'dns.system',
  stage: 'dns-server',
  blocksLogin: true,
  needs: ['lookup', 'dns', 'resolvers', 'nrpt', 'adapters', 'routes', 'winner'],
  finds: codesOf(SYSTEM),
  judge: (context) => {
    const names = context.profile.apiHosts.map(({ host }) => host);
    const lookups = context.facts.all('lookup').filter(({ name }) => names.includes(name));
    const evidence = context.facts.evidence('resolvers');
    if (lookups.length === 0) return unknownFact('lookup', context.facts.gap('lookup'));
    const answered = lookups.find(({ outcome }) => outcome === 'answered');
    if (answered === undefined) return withoutAnswer(lookups, context, evidence);
    const trouble = slowAnswer(answered, context);
    if (trouble !== null) return found([{ ...trouble, subjects: [answered.name], evidence }]);
    const { name, addresses, durationMs } = answered;
    return withoutFinding(
      'pass',
      { key: 'dns-system-answers', args: { name, addresses, durationMs: Math.round(durationMs) } },
      evidence,
    );
  },
};

/** A dead first server is a warning where the lookup waited for it, and else a note: the system remembers who answers. */
function slowAnswer({ name, durationMs }: SystemLookup, context: Context): Finding | null {
  const asking = askingFor(name, context);
  const dead = asking === null ? null : deadFirst(asking);
  if (dead !== null) {
    const waitedMs = Math.round(durationMs);
    return finding(
      'dns.first-server-dead',
      { name, ...dead, waitedMs },
      { severity: durationMs >= SLOW_MS ? 'warning' : 'note' },
    );
  }
  const slow = slowAnswers(name, context);
  return slow === null ? null : finding('dns.system-slow', slow, { confidence: 'medium' });
}

/** Only the question that was repeated alone counts: in the rounds before it, one answer from a cold cache may have held up all, or answered all. */
function slowAnswers(name: string, context: Context): FindingArgs['dns.system-slow'] | null {
  const { exchanges } = askedOf(name, context);
  const asked = exchanges.filter(
    (one) => one.again === true && one.name === name && one.outcome === 'answered',
  );
  const rtts = asked.flatMap((one) => one.rttMs ?? []);
  const rttMs = Math.round(Math.min(...rtts));
  return rttMs < SLOW_MS || rtts.length === 0 ? null : { name, servers: serversOf(asked), rttMs };
}

/** "Not found" and SERVFAIL come from a living resolver; a lookup that never came back says nothing of the kind. */
function withoutAnswer(
  lookups: readonly SystemLookup[],
  context: Context,
  evidence: readonly string[],
): Judgement {
  const name = lookups.find(({ outcome }) => outcome === 'not-found')?.name ?? lookups[0]?.name ?? '';
  const outcomes = new Set(lookups.map(({ outcome }) => outcome));
  const asked = askedOf(name, context);
  const denied = [...lookups, ...asked.exchanges].find(isDenied);
  if (denied?.errno !== undefined) return unknownFact('lookup', unknown('not-permitted', denied.errno));
  const trouble = silentSystem(name, asked, { context, outcomes });
  if (trouble !== null) return found([{ ...trouble, subjects: [name], evidence }]);
  const isAlive = outcomes.has('not-found') || (outcomes.has('failed') && saysNo(asked));
  if (isAlive) return withoutFinding('pass', { key: 'dns-system-no-address', args: { name } }, evidence);
  return unknownFact('lookup', unknown('timed-out', name));
}

/** A server that has no right answer explains the failure; one that has does not. */
function saysNo({ asking }: AskedOf): boolean {
  // Where nobody knows who is asked, silence of all has been told before.
  return asking === null || asking.servers.some(({ state }) => state === 'wrong');
}
