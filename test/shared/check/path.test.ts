import { describe } from 'vitest';
import { mtuCheck } from '../../../shared/check/path/mtu.ts';
import { qualityCheck } from '../../../shared/check/path/quality.ts';
import { traceCheck } from '../../../shared/check/path/trace.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { PathMtu } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  tls,
  trace,
  unseen,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';

const COMPUTER = ip('172.16.0.11');
const OTHER = ip('172.16.0.12');
const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [
    { address: COMPUTER, ports: [443] },
    { address: OTHER, ports: [443] },
  ],
};
const desktop = (address: typeof COMPUTER, outcome: 'connected' | 'timed-out' | 'refused'): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer', outcome, connectMs: null }));
const quiet = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);
const silentResolvers = RESOLVERS.map((server) =>
  seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server)),
);
const stalled = seen(
  'tls',
  `${API}:443/${API_NAME}`,
  tls({ outcome: 'silent', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' }),
);
const mtu = (sizes: PathMtu['sizes']): Observation => seen('mtu', API, { target: API, sizes });
const loss = (sent: number, received: number): Observation[] => [
  ...RESOLVERS.map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
  seen('ping', `${API}/icmp`, ping(API, { sent, received })),
];

describe('checks of routes', () => {
  table(cloudServicesCheck, [
    { name: 'it answers', says: 'pass route-alive' },
    {
      name: 'a refused port is an answer',
      says: 'pass route-alive',
      base: quiet,
      seen: [
        seen('dns', `${RESOLVERS[0]}:53/udp/${API_NAME}/A`, silentDns(RESOLVERS[0], { outcome: 'refused' })),
      ],
    },
    { name: 'nothing was asked', says: 'inconclusive route-unsure', base: quiet },
    {
      name: 'only ping was asked, and nobody answers pings',
      says: 'inconclusive route-unsure',
      base: quiet,
      seen: RESOLVERS.map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
    },
    { name: 'silence', says: 'fail route.cloud-services-unreachable', base: quiet, seen: silentResolvers },
    {
      name: 'all on this machine',
      says: 'pass targets-local',
      base: [],
      profile: { resolvers: [{ address: ip('127.0.0.1'), port: 53 }] },
    },
  ]);
  table(officeNetworkCheck, [
    { name: 'no target there', says: 'skipped no-office-target' },
    {
      name: 'one of two answers',
      says: 'pass route-alive',
      profile: office,
      seen: [desktop(COMPUTER, 'timed-out'), desktop(OTHER, 'refused')],
    },
    {
      name: 'all silent',
      says: 'fail route.office-network-missing',
      profile: office,
      seen: [desktop(COMPUTER, 'timed-out'), desktop(OTHER, 'timed-out')],
    },
    { name: 'never asked', says: 'inconclusive route-unsure', profile: office },
    {
      name: 'a router inside answered',
      says: 'inconclusive route-ends-beyond',
      profile: office,
      seen: [
        desktop(COMPUTER, 'timed-out'),
        seen('trace', COMPUTER, trace(COMPUTER, [GATEWAY, ip('172.16.0.1')])),
      ],
    },
  ]);
});

describe('checks of the path', () => {
  table(traceCheck, [
    { name: 'hops answered', says: 'pass trace-hops' },
    {
      name: 'no router answers',
      says: 'inconclusive trace-hops',
      base: quiet,
      seen: [seen('trace', API, trace(API, [null, null]))],
    },
    {
      name: 'ping is missing',
      says: 'inconclusive unknown',
      base: quiet,
      seen: [unseen('trace', API, 'tool-missing')],
    },
    {
      name: 'one hop of difference is how routers count',
      says: 'pass trace-hops',
      seen: [seen('ping', `${RESOLVERS[0]}/icmp`, ping(RESOLVERS[0], { replyTtl: 61 }))],
    },
    {
      name: 'loss at a router in the middle',
      says: 'pass trace-hops',
      seen: [seen('trace', API, trace(API, [GATEWAY, null, API]))],
    },
  ]);
  table(qualityCheck, [
    { name: 'no loss', says: 'pass quality-good' },
    { name: 'one lost of forty', says: 'pass quality-good', seen: loss(40, 39) },
    { name: 'two lost of forty may be chance', says: 'pass quality-good', seen: loss(40, 38) },
    { name: 'three lost of forty', says: 'warn path.loss', seen: loss(40, 37) },
    { name: 'three lost of a thousand', says: 'pass quality-good', seen: loss(1000, 997) },
    { name: 'one third', says: 'warn path.loss', seen: loss(60, 40) },
    {
      name: 'targets that never answer ping are no loss',
      says: 'inconclusive quality-no-answer',
      base: quiet,
      seen: [...RESOLVERS].map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
    },
    {
      name: 'ping is missing',
      says: 'inconclusive unknown',
      base: quiet,
      seen: [unseen('ping', `${API}/icmp`, 'tool-missing')],
    },
  ]);
  table(mtuCheck, [
    {
      name: 'a full packet passes',
      says: 'pass mtu-passes',
      seen: [mtu([{ bytes: 1500, outcome: 'passed' }])],
    },
    {
      name: 'ping says nothing, TLS worked',
      says: 'pass mtu-by-tls',
      seen: [mtu([{ bytes: 1500, outcome: 'silent' }])],
    },
    {
      name: 'a reported limit is no hole, even where TLS stalls',
      says: 'pass mtu-passes',
      seen: [
        stalled,
        mtu([
          { bytes: 1372, outcome: 'passed' },
          { bytes: 1500, outcome: 'too-big-reported', reportedBy: ip('10.0.0.1'), reportedMtu: 1400 },
        ]),
      ],
    },
    {
      name: 'a hole below a limit that another path has left behind',
      says: 'fail path.mtu-blackhole',
      seen: [
        stalled,
        mtu([
          { bytes: 576, outcome: 'passed' },
          { bytes: 1280, outcome: 'silent' },
          { bytes: 1420, outcome: 'too-big-here', reportedMtu: 1400 },
        ]),
      ],
    },
    {
      name: 'a hole',
      says: 'fail path.mtu-blackhole',
      seen: [
        stalled,
        mtu([
          { bytes: 1372, outcome: 'passed' },
          { bytes: 1500, outcome: 'silent' },
        ]),
      ],
    },
    {
      name: 'TLS stalls, and no size passes',
      says: 'inconclusive unknown',
      base: [...without(['mtu', 'tls']), stalled],
      seen: [mtu([{ bytes: 1500, outcome: 'silent' }])],
    },
    {
      name: 'a tunnel with the size of IPv6',
      says: 'pass mtu-passes',
      seen: [seen('adapters', '', [adapter({ mtu: 1280 })])],
    },
    {
      name: 'less than IPv6 needs',
      says: 'warn workstation.small-mtu',
      seen: [seen('adapters', '', [adapter({ mtu: 1279 })])],
    },
    {
      name: 'not measured',
      says: 'inconclusive unknown',
      base: quiet,
      seen: [unseen('mtu', API, 'tool-missing')],
    },
  ]);
});
