/** What the checks of routes, traces and quality say, case by case. */
import { describe } from 'vitest';
import { qualityCheck } from '../../../shared/check/path/quality.ts';
import { traceCheck } from '../../../shared/check/path/trace.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  API,
  API_NAME,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  unseen,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { unasked } from './workstation-facts.ts';

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
const silentResolvers = RESOLVERS.map((server) =>
  seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server)),
);
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
      base: unasked,
      seen: [
        seen('dns', `${RESOLVERS[0]}:53/udp/${API_NAME}/A`, silentDns(RESOLVERS[0], { outcome: 'refused' })),
      ],
    },
    { name: 'nothing was asked', says: 'inconclusive route-unsure', base: unasked },
    {
      name: 'only ping was asked, and nobody answers pings',
      says: 'inconclusive route-unsure',
      base: unasked,
      seen: RESOLVERS.map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
    },
    { name: 'silence', says: 'fail route.cloud-services-unreachable', base: unasked, seen: silentResolvers },
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
      base: unasked,
      seen: [seen('trace', API, trace(API, [null, null]))],
    },
    {
      name: 'ping is missing',
      says: 'inconclusive unknown',
      base: unasked,
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
      base: unasked,
      seen: [...RESOLVERS].map((server) => seen('ping', `${server}/icmp`, silentPing(server))),
    },
    {
      name: 'ping is missing',
      says: 'inconclusive unknown',
      base: unasked,
      seen: [unseen('ping', `${API}/icmp`, 'tool-missing')],
    },
  ]);
});
