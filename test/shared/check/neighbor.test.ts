/** A fixed entry of the gateway: whom it is blamed for, and what acquits it. */
import { neighborCheck } from '../../../shared/check/workstation/neighbor.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  adapter,
  API_NAME,
  dns,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentPing,
  tcp,
  trace,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { FIRST, SECOND, fixed, entries, MUTE, base } from './neighbor-facts.ts';

const OTHER = ip('192.168.1.2');
const BLAMED = 'fail workstation.fixed-gateway';
const WORKS = 'pass neighbor-fixed-works';
const viaOther = (...targets: readonly (typeof FIRST)[]): readonly Observation[] =>
  targets.map((target) => seen('winner', target, winner(target, { gateway: OTHER })));
const answering = (server: string): Observation =>
  seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A`,
    dns(ip(server), { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
  );

table(neighborCheck, [
  { name: 'nothing answers', base, says: BLAMED },
  {
    name: 'in unknown words',
    base,
    says: 'inconclusive unknown',
    seen: [entries(fixed({ state: 'other' }))],
  },
  {
    name: 'the gateway asked by ping as well',
    base,
    says: BLAMED,
    seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
  },
  {
    name: 'the gateway answers ping',
    base,
    says: WORKS,
    seen: [seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY))],
  },
  { name: 'a target answers', base, says: WORKS, seen: [seen('ping', `${SECOND}/icmp`, ping(SECOND))] },
  {
    name: 'a router answers a trace',
    base,
    says: WORKS,
    seen: [seen('trace', FIRST, trace(FIRST, [null, ip('10.0.0.1')]))],
  },
  {
    name: 'a router says that there is no way',
    base,
    says: WORKS,
    seen: [
      seen(
        'ping',
        `${FIRST}/icmp`,
        silentPing(FIRST, { errors: [{ from: GATEWAY, kind: 'net-unreachable' }] }),
      ),
    ],
  },
  { name: 'a DNS server behind it answers', base, says: WORKS, seen: [answering('10.9.0.53')] },
  { name: 'a DNS server of the own network answers', base, says: BLAMED, seen: [answering('192.168.1.53')] },
  {
    name: 'a DNS server behind another router answers',
    base,
    says: BLAMED,
    seen: [
      answering('10.9.0.53'),
      seen('routes', '', {
        routes: [route('0.0.0.0/0'), route('10.0.0.0/8', { gateway: OTHER })],
        rules: [],
      }),
    ],
  },
  {
    name: 'a DNS server answers, and no route table',
    base,
    says: WORKS,
    seen: [answering('10.9.0.53'), unseen('routes')],
  },
  {
    name: 'the gateway alone was asked, and pings are answered in the own network',
    base: [...MUTE, entries(fixed())],
    says: 'inconclusive neighbor-fixed-unasked',
    seen: [
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)),
      seen('ping', '192.168.1.9/icmp', ping(ip('192.168.1.9'))),
    ],
  },
  {
    name: 'a VPC resolver behind another router answers',
    base,
    says: BLAMED,
    seen: [...viaOther(FIRST), seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST))],
  },
  {
    name: 'targets by an IPv6 router',
    base,
    says: 'skipped gateway-not-needed',
    seen: RESOLVERS.map((target) =>
      seen('winner', target, winner(target, { gateway: null, gatewayIpv6: 'fe80::1' })),
    ),
  },
  {
    name: 'nobody was asked',
    base: [...MUTE, entries(fixed())],
    says: 'inconclusive neighbor-fixed-unasked',
  },
  {
    name: 'an entry that was learned',
    base,
    says: 'pass neighbor-not-fixed',
    seen: [entries(fixed({ state: 'stale' }))],
  },
  { name: 'no entry', base, says: 'pass neighbor-not-fixed', seen: [entries()] },
  {
    name: 'a fixed entry of another device',
    base,
    says: 'pass neighbor-not-fixed',
    seen: [entries(fixed({ address: ip('192.168.1.9') }))],
  },
  {
    name: 'a fixed entry on another adapter',
    base,
    says: 'pass neighbor-not-fixed',
    seen: [entries(fixed({ state: 'failed' }), fixed({ interface: 'eth1' }))],
  },
  { name: 'a table that could not be read', base, says: 'inconclusive unknown', seen: [unseen('neighbors')] },
  {
    name: 'no winner',
    base: [...without(['winner', 'routes']), entries(fixed())],
    says: 'inconclusive unknown',
  },
  {
    name: 'targets of the own network',
    base,
    says: 'skipped gateway-not-needed',
    seen: RESOLVERS.map((target) => seen('winner', target, winner(target, { gateway: null }))).concat(
      seen('winner', '100.100.45.10', winner(ip('100.100.45.10'), { gateway: null })),
    ),
  },
  {
    name: 'targets without a route',
    base,
    says: 'skipped gateway-not-needed',
    seen: RESOLVERS.map((target) => seen('winner', target, winner(target, { kind: 'unreachable' }))),
  },
  {
    name: 'a tunnel',
    base,
    says: 'skipped gateway-not-needed',
    seen: [seen('adapters', '', [adapter({ kind: 'tunnel' })])],
  },
  {
    name: 'an adapter that software made',
    base,
    says: 'skipped gateway-not-needed',
    seen: [
      seen('adapters', '', [
        adapter({ kind: 'other', signs: [{ source: 'words', allows: ['tunnel', 'switch'], text: 'x' }] }),
      ]),
    ],
  },
  { name: 'an adapter that nobody knows', base, says: BLAMED, seen: [seen('adapters', '', [])] },
  {
    name: 'targets that are all here',
    base: [],
    says: 'pass targets-local',
    profile: { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] },
  },
  {
    name: 'two routers, of which the one with a fixed entry is silent',
    base,
    says: BLAMED,
    seen: [...viaOther(FIRST), seen('ping', `${FIRST}/icmp`, ping(FIRST))],
  },
  {
    name: 'two routers with fixed entries, of which one was asked about nothing',
    base: [...MUTE, entries(fixed(), fixed({ address: OTHER }))],
    says: 'inconclusive neighbor-fixed-unasked',
    seen: [...viaOther(FIRST), seen('tcp', `${FIRST}:443`, tcp(FIRST, 443))],
  },
]);
