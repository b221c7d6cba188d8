/** Nothing came back over the standby: what traces and refusals say of the cause. */
import { describe, expect, it } from 'vitest';
import { standby } from '../../../../shared/drill/rules/standby.ts';
import { ACTIVE, NAME, PING, PING_2, STANDBY, trace, UDP } from '../../../support/drill.ts';
import { END, factsOf, NEVER_ON, out, stood } from './facts.ts';

const LAN = '192.168.1.1';
/** Behind the standby's first router, in the cloud. */
const BEYOND = '10.9.9.9';
const PUBLIC = '8.8.8.8';

const dead = [
  stood(UDP, 'dead', { outage: out(UDP, [20_100, 70_500]) }),
  stood(PING, 'dead', { outage: out(PING, [20_000, null], { how: 'mixed' }) }),
];
const refused = [
  ...dead.slice(0, 1),
  stood(PING, 'dead', { outage: out(PING, [20_000, null], { how: 'unreachable' }) }),
];
const NO_STANDBY = { path: { activeHops: [ACTIVE], standbyHops: [] } };

describe('silence on the standby', () => {
  const services = [UDP.id, PING.id];

  it.each([
    [
      'routers of the standby answer',
      factsOf({ stood: dead, recording: { paths: [trace(30_000, LAN, STANDBY, BEYOND, null)] } }),
      { code: 'drill.return-lost', args: { services, hop: BEYOND }, confidence: 'medium' },
    ],
    [
      'the last trace over the standby says how far, not one that saw the LAN alone',
      factsOf({
        stood: dead,
        recording: {
          paths: [trace(30_000, LAN, STANDBY), trace(40_000, LAN, STANDBY, BEYOND), trace(50_000, LAN, null)],
        },
      }),
      { code: 'drill.return-lost', args: { services, hop: BEYOND } },
    ],
    [
      'a router of the standby was seen before alone',
      factsOf({ stood: dead, recording: { paths: [trace(20_000, LAN, STANDBY)] } }),
      {
        code: 'drill.standby-dead',
        args: { services, hops: [STANDBY], lastHop: null },
        confidence: 'medium',
      },
    ],
    [
      'a router of the standby was seen when the return may have begun',
      factsOf({ stood: dead, recording: { paths: [trace(65_000, LAN, STANDBY)] } }),
      { code: 'drill.standby-dead', args: { services, hops: [STANDBY], lastHop: null } },
    ],
    [
      'a router of the standby was seen just before that',
      factsOf({ stood: dead, recording: { paths: [trace(64_999, LAN, STANDBY)] } }),
      { code: 'drill.return-lost', args: { services, hop: STANDBY } },
    ],
    [
      'nobody switched on again, and a router of the standby answers at the end',
      factsOf({ stood: dead, cut: NEVER_ON, recording: { paths: [trace(END, LAN, STANDBY)] } }),
      { code: 'drill.return-lost', args: { services, hop: STANDBY } },
    ],
    [
      'one of them was refused by a router',
      factsOf({ stood: refused, recording: { paths: [trace(30_000, LAN, PUBLIC)] } }),
      {
        code: 'drill.no-standby',
        args: { services, sign: 'unreachable', lastHop: PUBLIC },
        confidence: 'high',
      },
    ],
    [
      'a trace went to the Internet',
      factsOf({
        stood: dead,
        recording: { paths: [trace(30_000, LAN, null), trace(40_000, LAN, PUBLIC, null)] },
      }),
      {
        code: 'drill.no-standby',
        args: { services, sign: 'public-router', lastHop: PUBLIC },
        confidence: 'high',
      },
    ],
    [
      'the profile names a standby',
      factsOf({ stood: dead, recording: { paths: [trace(30_000, LAN, null)] } }),
      { code: 'drill.standby-dead', args: { services, hops: [STANDBY], lastHop: LAN }, confidence: 'medium' },
    ],
    [
      'the profile names none',
      factsOf({ stood: dead, settings: NO_STANDBY, recording: { paths: [trace(30_000, null, null)] } }),
      { code: 'drill.no-standby', args: { services, sign: 'silence', lastHop: null }, confidence: 'medium' },
    ],
  ])('%s', (_name, facts, expected) => {
    const [finding, ...others] = standby(facts);
    expect(finding).toMatchObject({ ...expected, at: { fromMs: 20_000, toMs: null } });
    expect(others).toEqual([]);
  });

  it.each([
    // A pseudonym of a redacted record is no address.
    ['router-1', 'drill.standby-dead'],
    [BEYOND, 'drill.standby-dead'],
    [PUBLIC, 'drill.no-standby'],
    ['203.0.113.1', 'drill.no-standby'],
  ])('a router is of the Internet, or is not: %s', (hop, code) => {
    const paths = [{ atMs: 30_000, target: UDP.id, hops: [hop], reached: false }];
    expect(standby(factsOf({ stood: dead, recording: { paths } }))).toMatchObject([{ code }]);
  });

  it('tells of what the failover cut off, not of what was out by chance or is remembered', () => {
    const others = [
      stood(PING_2, 'apart', { outage: out(PING_2, [2_000, null], { how: 'unreachable' }) }),
      stood(NAME, 'alive', { outage: out(NAME, [15_000, 99_000], { how: 'unreachable' }) }),
    ];
    const [first] = dead;
    if (first === undefined) throw new Error('nobody is dead');
    expect(standby(factsOf({ stood: [first, ...others] }))).toMatchObject([
      { code: 'drill.standby-dead', args: { services: [UDP.id] }, at: { fromMs: 20_100, toMs: 70_500 } },
    ]);
  });
});
