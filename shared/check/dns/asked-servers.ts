/** The servers that the system asks for a name, with what each said when it was asked directly. */
import { valueOr } from '../../observation/known.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import { serversFor, type AskedServer, type Resolution } from '../../resolution/asked.ts';
import type { ResolverOwner } from '../../resolution/owner.ts';
import type { Context } from '../check.ts';
import { addressesIn, classOf, expectedBlocks } from './answer-class.ts';
import { ownerIn } from './surroundings.ts';

/**
 * `right`, `wrong`: it answered, also "no such name". `dead`: nobody answered, or the port is closed. `denied`: this
 * workstation could not send. `unasked`: nothing is known of it.
 */
export type AskedState = 'right' | 'wrong' | 'dead' | 'denied' | 'unasked';

export interface Asked extends AskedServer {
  readonly owner: ResolverOwner;
  readonly state: AskedState;
  readonly exchanges: readonly DnsExchange[];
}

export interface Asking {
  readonly by: Exclude<Resolution['by'], 'hosts'>;
  /** The namespace of the rule that names the servers; null: no rule does. */
  readonly namespace: string | null;
  /** All namespaces of that rule. */
  readonly namespaces: readonly string[];
  readonly servers: readonly Asked[];
}

/** askingFor gives who is asked for a name, the hosts file left aside; null where the system's resolvers are unknown. */
export function askingFor(name: string, context: Context): Asking | null {
  const { facts } = context;
  const groups = facts.one('resolvers');
  const rules = valueOr(facts.one('nrpt'), []);
  const resolution = serversFor(name.toLowerCase(), {
    rules,
    groups: valueOr(groups, []),
    ipv6First: facts.platform === 'win32',
  });
  if (resolution.by !== 'policy' && !groups.known) return null;
  const ownerOf = ownerIn(context);
  const servers = 'servers' in resolution ? resolution.servers : [];
  return {
    by: resolution.by === 'hosts' ? 'nobody' : resolution.by,
    namespace: resolution.by === 'policy' ? resolution.namespace : null,
    namespaces: resolution.by === 'policy' ? resolution.rule.namespaces : [],
    servers: servers.map((server) => {
      const exchanges = exchangesWith(server, name, context);
      return { ...server, owner: ownerOf(server), exchanges, state: stateOf(exchanges, context) };
    }),
  };
}

/** The same question is asked once, whoever's resolver it is: one of the VPC may be the system's as well. */
function exchangesWith(
  { address, port }: AskedServer,
  name: string,
  { facts }: Context,
): readonly DnsExchange[] {
  const about = facts.all('dns').filter((one) => one.transport === 'udp' && one.name === name);
  return about.filter(({ server }) => server.address === address && server.port === port);
}

const DEAD: ReadonlySet<DnsExchange['outcome']> = new Set(['silent', 'unreachable', 'refused']);

function stateOf(exchanges: readonly DnsExchange[], { profile }: Context): AskedState {
  const answered = exchanges.filter(({ outcome }) => outcome === 'answered');
  const expected = expectedBlocks(profile);
  const isRight = answered.every((one) => classOf(addressesIn(one), expected) === 'expected');
  if (answered.length > 0) return isRight ? 'right' : 'wrong';
  if (exchanges.some(isDenied)) return 'denied';
  return exchanges.some(({ outcome }) => DEAD.has(outcome)) ? 'dead' : 'unasked';
}

/** isDenied says whether this workstation itself forbade the packet. */
export function isDenied({ errno }: Pick<DnsExchange, 'errno'>): boolean {
  return errno === 'EACCES' || errno === 'EPERM';
}

/** labelOf names a server, with its port where it is not the usual one. */
export function labelOf({ address, port }: Pick<AskedServer, 'address' | 'port'>): string {
  if (port === 53) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** labelsOf names servers without repetition. */
export function labelsOf(servers: readonly AskedServer[]): readonly string[] {
  return [...new Set(servers.map(labelOf))];
}
