import { formatEndpoint, type Endpoint } from '../../net/endpoint.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import { unknown } from '../../observation/known.ts';
import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { liveness } from '../liveness.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { rememberedApi } from '../remembered.ts';
import { unknownFact } from '../unknown.ts';
import { intercepted } from './hijacked.ts';
import { ownWords } from './strangers.ts';
import { known } from '../../ledger/ledger.ts';
import { codesOf } from '../gather.ts';
import { SERVER } from './server.findings.ts';

/** A resolver in the same region answers within milliseconds; log-on does a handful of lookups in a row. */
export const SLOW_MS = known('slow-resolver-ms');

type State =
  | 'answers'
  | 'udp-blocked'
  | 'silent'
  | 'port-closed'
  | 'rcode-refused'
  | 'rcode-servfail'
  | 'unknown';

/** Each VPC resolver, asked directly over UDP and TCP. */
export const serverCheck: Check = {
  id: 'dns.server',
  stage: 'dns-server',
  blocksLogin: false,
  needs: ['dns', 'ping', 'trace', 'reach', 'winner', 'adapters', 'lookup', 'tcp', 'tls'],
  finds: codesOf(SERVER),
  subjects: ({ profile }) => profile.resolvers.map((resolver) => subjectOf(resolver, profile.resolvers)),
  judge: (context, subject) => {
    const { resolvers } = context.profile;
    const server = resolvers.find((one) => subjectOf(one, resolvers) === subject);
    return server === undefined ? unknownFact('dns', null, subject) : judge(server, subject, context);
  },
};

/** The address alone where it is enough. */
function subjectOf(resolver: Endpoint, all: readonly Endpoint[]): string {
  const alone = all.filter((other) => other.address === resolver.address).length === 1;
  return alone && resolver.port === 53 ? resolver.address : formatEndpoint(resolver);
}

function exchangesWith(server: Endpoint, { facts }: Context): readonly DnsExchange[] {
  return facts.all('dns').filter((one) => one.role === 'vpc' && isOf(one, server));
}

function isOf(exchange: DnsExchange, { address, port }: Endpoint): boolean {
  return exchange.server.address === address && exchange.server.port === port;
}

function judge(server: Endpoint, subject: string, context: Context): Judgement {
  const exchanges = exchangesWith(server, context);
  const evidence = [
    ...context.facts.evidence('ping', `${server.address}/icmp`),
    ...context.facts.evidence('trace', server.address),
  ];
  const state = stateOf(exchanges);
  const alike = serversIn(state, context);
  const otherAnswers = context.profile.resolvers.some(
    (other) => stateOf(exchangesWith(other, context)) === 'answers',
  );
  // One of two resolvers is enough for a log-on, but nobody wants to live on the last one.
  const severity = otherAnswers ? 'warning' : 'error';
  const rest = { subjects: [server.address], severity, evidence } as const;
  // What somebody else says in its place is no word of the server.
  const stranger = intercepted(server, context);
  if (stranger !== null) return found([stranger]);
  switch (state) {
    case 'unknown':
      return unknownFact('dns', context.facts.gap('dns'), subject);
    case 'answers':
      return answering(exchanges, { server, subject, evidence }, context);
    case 'udp-blocked':
      return found([finding('dns.udp-blocked', { servers: alike }, rest)]);
    case 'silent': {
      const hostAnswers = liveness(context, server.address) === 'alive';
      const place = rememberedApi(context);
      const known = place?.proven === true ? { apiAt: place.address } : {};
      const confidence = hostAnswers || otherAnswers || place?.proven === true ? 'high' : 'medium';
      return found([
        finding('dns.server-silent', { servers: alike, otherAnswers, ...known }, { ...rest, confidence }),
      ]);
    }
    case 'port-closed':
    case 'rcode-refused':
    case 'rcode-servfail':
      return found([finding('dns.server-refused', { servers: alike, how: state, otherAnswers }, rest)]);
  }
}

/** Servers in the same state are named together, so that one step of the checklist covers them. */
function serversIn(state: State, context: Context): readonly string[] {
  const { resolvers } = context.profile;
  return resolvers
    .filter((one) => stateOf(exchangesWith(one, context)) === state)
    .map((one) => subjectOf(one, resolvers));
}

interface Answering {
  readonly server: Endpoint;
  readonly subject: string;
  readonly evidence: readonly string[];
}

function answering(
  exchanges: readonly DnsExchange[],
  { server, subject, evidence }: Answering,
  { facts, profile }: Context,
): Judgement {
  // By what it says, dns.answer tells that it is somebody else's.
  if (!ownWords(facts, profile).some((one) => isOf(one, server)))
    return withoutFinding(
      'inconclusive',
      { key: 'dns-server-stranger', args: { server: subject } },
      evidence,
    );
  const rtts = exchanges.filter((one) => one.transport === 'udp').flatMap((one) => one.rttMs ?? []);
  // The fastest answer is the network's; slower ones may have waited for this machine's processor.
  const series = facts
    .all('ping')
    .filter((one) => one.via === 'dns' && one.target === exchanges[0]?.server.address);
  const times = [...rtts, ...series.flatMap((one) => one.minMs ?? [])];
  // A saved report may hold an answer without its time.
  if (times.length === 0) return unknownFact('dns', unknown('unparsable'), subject);
  const rttMs = Math.round(Math.min(...times) * 10) / 10;
  if (rttMs >= SLOW_MS) {
    return found([
      finding(
        'dns.slow',
        { server: subject, rttMs },
        { subjects: [subject], evidence, confidence: 'medium' },
      ),
    ]);
  }
  const tcpFails = exchanges.some((one) => one.transport === 'tcp' && one.outcome !== 'answered');
  const key = tcpFails ? 'dns-server-udp-only' : 'dns-server-answers';
  return withoutFinding('pass', { key, args: { server: subject, rttMs } }, evidence);
}

function stateOf(exchanges: readonly DnsExchange[]): State {
  const udp = exchanges.filter((one) => one.transport === 'udp');
  const tcp = exchanges.filter((one) => one.transport === 'tcp');
  if (udp.length === 0) return 'unknown';
  if (udp.some(isUsable)) return 'answers';
  const answered = udp.filter((one) => one.outcome === 'answered');
  if (answered.length > 0)
    return answered.some((one) => one.rcode === 'REFUSED') ? 'rcode-refused' : 'rcode-servfail';
  if (tcp.some((one) => one.outcome === 'answered')) return 'udp-blocked';
  if (udp.some((one) => one.outcome === 'refused')) return 'port-closed';
  // A TCP reset alone may come from a firewall; with a silent UDP it still says that nobody serves DNS here.
  if (tcp.length > 0 && tcp.every((one) => one.outcome === 'refused')) return 'port-closed';
  return udp.every((one) => one.outcome === 'silent' || one.outcome === 'unreachable') ? 'silent' : 'unknown';
}

/** "No such name" is an answer too: the server works, and what it says is judged elsewhere. */
function isUsable({ outcome, rcode }: DnsExchange): boolean {
  return outcome === 'answered' && rcode !== 'REFUSED' && rcode !== 'SERVFAIL';
}
