import { formatEndpoint } from '../../net/endpoint.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { TcpConnection } from '../../observation/exchange.ts';
import { found } from '../found.ts';
import { isLoopback, liveness, logOnAddresses } from '../liveness.ts';
import { leadsAstray } from '../dns/stale-record.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { rememberedApi } from '../remembered.ts';
import { blocked, failedFact, unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { Command } from '../../advice/action.ts';
import { permitLines } from '../../advice/devices/filters.ts';
import { API_UNREACHED } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_CONNECTION } from '../../diagnosis/differences.ts';
import type { Profile } from '../../profile/profile.ts';
import type { At } from '../values.ts';

declare module '../declared.ts' {
  interface Declared {
    'api.tcp': {
      findings: {
        'api.filtered': At & { readonly hosts: readonly string[] };
        'api.refused': At & { readonly hosts: readonly string[] };
      };
      reasons: {
        'api-connected': { readonly target: string; readonly connectMs: number; readonly others: number };
        'api-remembered': { readonly target: string; readonly on: string; readonly proven: boolean };
        'api-denied': { readonly target: string; readonly errno: string };
      };
    };
  }
}

function permit(_args: unknown, profile: Profile): readonly Command[] {
  return permitLines({ protocols: ['tcp'], port: profile.apiPort, to: profile.cloudServices });
}

export const TCP = {
  'api.filtered': {
    stage: 'api-tcp',
    severity: 'error',
    owner: 'network',
    explainedBy: [...API_UNREACHED],
    meaning: 'api-port',
    explains: OF_CONNECTION,
    restsOn: ['api-port'],
    actions: [
      { id: 'permit', owner: 'network', needsAdmin: false, commands: permit },
      { id: 'this-workstation', owner: 'it', needsAdmin: false },
      { id: 'security-groups', owner: 'cloud', needsAdmin: false },
    ],
  },
  'api.refused': {
    stage: 'api-tcp',
    severity: 'error',
    owner: 'network',
    explainedBy: [...API_UNREACHED],
    meaning: 'api-port',
    explains: OF_CONNECTION,
    restsOn: ['api-port'],
    actions: [
      { id: 'who-refuses', owner: 'network', needsAdmin: false, commands: permit },
      { id: 'vendor', owner: 'vendor', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'api.tcp'>;

/** A TCP connection to the API, at any of its addresses. */
export const apiTcpCheck: Check = {
  id: 'api.tcp',
  stage: 'api-tcp',
  blocksLogin: true,
  needs: ['tcp', 'tls', 'lookup', 'dns', 'ping', 'trace', 'adapters'],
  finds: codesOf(TCP),
  judge: (context) => {
    // What an old address does says nothing about the API.
    if (leadsAstray(context)) return blocked('dns.answer');
    const addresses = logOnAddresses(context);
    const tried = context.facts
      .all('tcp')
      .filter((one) => one.role === 'api' && addresses.has(one.target.address));
    const connected = tried.filter((one) => one.outcome === 'connected');
    const [best] = connected;
    if (best !== undefined) {
      const args = {
        target: formatEndpoint(best.target),
        connectMs: Math.round(best.connectMs ?? 0),
        others: tried.length - connected.length,
      };
      return withoutFinding('pass', { key: 'api-connected', args });
    }
    const [first] = tried;
    if (first !== undefined) return failed(first, tried, context);
    const place = rememberedApi(context);
    if (place !== null)
      return withoutFinding('inconclusive', {
        key: 'api-remembered',
        args: { target: place.address, on: place.at.slice(0, 10), proven: place.proven },
      });
    const gap = context.facts.gap('tcp');
    return gap === null ? blocked('dns.answer') : unknownFact('tcp', gap);
  },
};

function failed(first: TcpConnection, tried: readonly TcpConnection[], context: Context): Judgement {
  const denied = tried.find((one) => isDeniedHere(one, context));
  if (denied !== undefined) {
    return withoutFinding('inconclusive', {
      key: 'api-denied',
      args: { target: formatEndpoint(denied.target), errno: denied.errno ?? '' },
    });
  }
  // An error of this machine says nothing about the API, and nothing against what others have shown.
  const told = tried.find((one) => one.outcome !== 'error');
  if (told === undefined) return failedFact('tcp', first);
  const silent = tried.find((one) => one.outcome === 'timed-out' || one.outcome === 'unreachable');
  const { target } = silent ?? told;
  const args = {
    target: formatEndpoint(target),
    hosts: context.profile.apiHosts.map(({ host }) => host),
  };
  const evidence = [
    ...context.facts.evidence('ping', `${target.address}/icmp`),
    ...context.facts.evidence('trace', target.address),
  ];
  const subjects = [...new Set(tried.map((one) => one.target.address))];
  // That the API is at this port is inferred (ledger: api-port), so neither is proven.
  const rest = { subjects, evidence, confidence: 'medium' } as const;
  return found([finding(silent === undefined ? 'api.refused' : 'api.filtered', args, rest)]);
}

/**
 * The workstation's own firewall, or the Local Network privacy of macOS, which answers EHOSTUNREACH for
 * addresses on the local link although system tools reach them.
 */
function isDeniedHere({ outcome, errno, target }: TcpConnection, context: Context): boolean {
  const { facts } = context;
  if (outcome === 'denied') return true;
  if (facts.platform !== 'darwin' || errno !== 'EHOSTUNREACH' || isLoopback(target.address)) return false;
  const onLink = facts
    .all('winner')
    .some((one) => one.target === target.address && one.kind === 'unicast' && one.gateway === null);
  return onLink && liveness(context, target.address) !== 'dead';
}
