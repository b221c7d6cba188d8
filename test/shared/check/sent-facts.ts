/** Packets that were denied or answered, on a workstation with these ways. */
import { sendingOf, type Sending } from '../../../shared/check/sending.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf, type Facts } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import { adapter, API, dns, ping, RESOLVERS, seen, silentDns, tcp, winner } from '../../support/facts.ts';

const [FIRST, SECOND] = RESOLVERS;

export const COMPUTER = ip('172.16.0.11');

export const COMPANY = ip('192.168.1.53');

export const LOOPBACK = ip('127.0.0.1');

/** denied is a connection that this machine did not let out. */
export const denied = (address: Ipv4, port = 443, role: 'api' | 'computer' = 'api'): Observation =>
  seen(
    'tcp',
    `${address}:${port}/denied`,
    tcp(address, port, { role, outcome: 'denied', errno: 'EACCES', connectMs: null }),
  );

/** deniedQuestion is a question that it did not let out. */
export const deniedQuestion = (server: Ipv4, changes: Parameters<typeof silentDns>[1] = {}): Observation =>
  seen('dns', `${server}/denied`, silentDns(server, { outcome: 'error', errno: 'EPERM', ...changes }));

/** answer is what a server said. */
export const answer = (server: Ipv4, role: 'vpc' | 'configured' = 'vpc'): Observation =>
  seen('dns', `${server}/answer`, dns(server, { role }));

export const connected = (address: Ipv4): Observation => seen('tcp', `${address}:443`, tcp(address, 443));

/** pong is a ping that was answered. */
export const pong = (target: Ipv4, changes: Parameters<typeof ping>[1] = {}): Observation =>
  seen('ping', `${target}/pong`, ping(target, changes));

/** facts are all that is known of the workstation. */
export function facts(observations: readonly Observation[], ways: Partial<Winner> = {}): Facts {
  const targets = [FIRST, SECOND, API, COMPUTER];
  return factsOf(
    [
      seen('adapters', '', [adapter()]),
      ...targets.map((target) => seen('winner', target, winner(target, ways))),
      ...observations,
    ],
    'linux',
  );
}

/** sending is what got out, and what did not. */
export const sending = (...observations: readonly Observation[]): Sending => sendingOf(facts(observations));

/** denials are what was denied, as text. */
export const denials = (...observations: readonly Observation[]): readonly string[] =>
  sending(...observations).denials.map(
    ({ target, protocol, port, role }) => `${protocol} ${target} ${port ?? '-'} ${role}`,
  );
