/** What proves on Linux and macOS that this workstation itself did not send: the error, the route and the link together. */
import { describe } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { deniedApi, questions } from '../../support/blocked-workstations.ts';
import { API_NAME, GATEWAY, ping, RESOLVERS, seen, silentPing, unseen } from '../../support/facts.ts';
import { pings, everyPing, everySocket, winners, proves } from './sending-facts.ts';

const [FIRST] = RESOLVERS;
const arp = (state: 'reachable' | 'failed' | 'incomplete'): Observation =>
  seen('neighbors', '', [
    {
      address: GATEWAY,
      interface: 'eth0',
      state,
      ...(state === 'reachable' ? { mac: '02:00:00:00:00:01' } : {}),
    },
  ]);

describe("errors of one's own machine", () => {
  proves([
    {
      name: 'Linux: sendmsg not permitted, the gateway answers',
      platform: 'linux',
      seen: [
        ...pings,
        seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
        ...questions({ outcome: 'error', errno: 'EPERM' }, RESOLVERS, ['udp']),
      ],
      what: ['UDP 53', 'ping'],
      everything: false,
    },
    {
      name: 'Linux: a rule of this machine rejects in its own name',
      platform: 'linux',
      seen: RESOLVERS.map((target) =>
        seen(
          'ping',
          `${target}/icmp`,
          silentPing(target, { errors: [{ from: ip('192.168.1.10'), kind: 'port-unreachable' }] }),
        ),
      ),
      what: ['ping'],
      everything: false,
    },
    {
      name: 'Linux: a router rejects, which is no rule of this machine',
      platform: 'linux',
      seen: RESOLVERS.map((target) =>
        seen(
          'ping',
          `${target}/icmp`,
          silentPing(target, { errors: [{ from: GATEWAY, kind: 'prohibited' }] }),
        ),
      ),
    },
    {
      name: 'Linux: a prohibit route says EACCES',
      platform: 'linux',
      seen: [
        ...questions({ outcome: 'error', errno: 'EACCES' }),
        ...winners({ kind: 'prohibit', interface: null, gateway: null }),
      ],
    },
    {
      name: 'Linux: a blackhole route refuses pings',
      platform: 'linux',
      seen: [...pings, ...winners({ kind: 'blackhole', interface: null, gateway: null })],
    },
    {
      name: 'Linux: ARP failed, ping speaks of the own address',
      platform: 'linux',
      seen: [
        ...RESOLVERS.map((target) =>
          seen(
            'ping',
            `${target}/icmp`,
            silentPing(target, { errors: [{ from: ip('192.168.1.10'), kind: 'host-unreachable' }] }),
          ),
        ),
        ...questions({ outcome: 'unreachable', errno: 'EHOSTUNREACH' }),
      ],
    },
    {
      name: 'macOS: pf blocks; sendto finds no route although the gateway answers ARP',
      platform: 'darwin',
      seen: [...everyPing, arp('reachable'), ...questions({ outcome: 'unreachable', errno: 'EHOSTUNREACH' })],
      what: ['ping'],
      everything: true,
    },
    {
      name: 'macOS: sendto finds no route since the gateway does not answer ARP',
      platform: 'darwin',
      seen: [...pings, arp('failed'), ...questions({ outcome: 'unreachable', errno: 'EHOSTUNREACH' })],
    },
    {
      name: 'macOS: nothing is known of the gateway',
      platform: 'darwin',
      seen: [...pings, seen('neighbors', '', [])],
    },
    {
      name: 'macOS: a content filter denies the sockets',
      platform: 'darwin',
      seen: [seen('neighbors', '', []), ...everySocket('EPERM'), deniedApi],
      what: ['TCP 53', 'UDP 53'],
      everything: true,
    },
    {
      name: 'macOS: Local Network privacy hides the own link from us, and ping works',
      platform: 'darwin',
      seen: [
        seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
        unseen('dns', `${FIRST}:53/udp/${API_NAME}/A`, 'not-permitted'),
      ],
    },
    {
      name: 'a silent network is no denial',
      platform: 'linux',
      seen: [
        ...RESOLVERS.map((target) => seen('ping', `${target}/icmp`, silentPing(target))),
        ...questions({}),
        arp('reachable'),
      ],
    },
  ]);
});
