import { finding } from '../../diagnosis/finding.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { SLOW_MS } from './server.ts';

/** Whether the system's own name resolution answers at all; what it answers is another question. */
export const systemCheck: Check = {
  id: 'dns.system',
  stage: 'dns-server',
  blocksLogin: true,
  needs: ['lookup', 'dns', 'resolvers'],
  finds: ['dns.system-silent', 'dns.system-slow'],
  judge: (context) => {
    const names = context.profile.apiHosts.map(({ host }) => host);
    const lookups = context.facts.all('lookup').filter(({ name }) => names.includes(name));
    const evidence = context.facts.evidence('resolvers');
    if (lookups.length === 0) return unknownFact('name resolution', context.facts.gap('lookup'));
    const answered = lookups.find(({ outcome }) => outcome === 'answered');
    if (answered !== undefined) {
      const slow = slowAnswers(answered.name, context);
      if (slow !== null) return found([finding('dns.system-slow', slow, { subjects: [answered.name], evidence })]);
      const { name, addresses, durationMs } = answered;
      return withoutFinding('pass', { key: 'dns-system-answers', args: { name, addresses, durationMs: Math.round(durationMs) } }, evidence);
    }
    return withoutAnswer(context, names[0] ?? '', evidence);
  },
};

/** Only an answer that was asked for alone tells: the others may have waited for a cold cache, or less than they seem. */
function slowAnswers(name: string, { facts }: Context): FindingArgs['dns.system-slow'] | null {
  const asked = facts.all('dns').filter((one) => one.again === true && one.name === name && one.outcome === 'answered');
  const rttMs = Math.round(Math.min(...asked.flatMap((one) => one.rttMs ?? [])));
  return rttMs < SLOW_MS || asked.length === 0 ? null : { name, servers: [...new Set(asked.map(serverOf))], rttMs };
}

/** "Not found" and SERVFAIL come from a living resolver; only a resolver that nobody hears is silent. */
function withoutAnswer(context: Context, name: string, evidence: readonly string[]): Judgement {
  const asked = context.facts.all('dns').filter((one) => one.role === 'configured');
  const notFound = context.facts.all('lookup').some(({ outcome }) => outcome === 'not-found');
  if (notFound || asked.some(({ outcome }) => outcome === 'answered')) {
    return withoutFinding('pass', { key: 'dns-system-no-address', args: { name } }, evidence);
  }
  const servers = [...new Set(asked.map(serverOf))];
  const confidence = asked.length > 0 ? 'high' : 'medium';
  return found([finding('dns.system-silent', { name, servers }, { subjects: [name], confidence, evidence })]);
}

function serverOf({ server }: DnsExchange): string {
  return server.port === 53 ? server.address : `${server.address}:${server.port}`;
}
