/** What a standby can be like, made in the lab: how it is prepared, cut off and healed, and what the drill must call it. */
import type { DrillCode } from '../../../shared/drill/finding.ts';
import { filter, type Work } from '../faults/fault.ts';
import type { Lab } from '../lab.ts';
import { SELECTORS } from '../strongswan.ts';
import { CLOUD_SERVICES, COMPUTER_PORT, COMPUTERS, LAN, OFFICE, USER_VPC } from '../topology.ts';
import type { Cutter } from './events.ts';

export interface Scenario {
  readonly name: string;
  /** Before the drill begins. */
  readonly before?: Work;
  /** What happens when the path is switched off, beside that. */
  readonly off?: (lab: Lab, cutter: Cutter) => Promise<unknown>;
  readonly on?: (lab: Lab, cutter: Cutter) => Promise<unknown>;
  /** Afterwards, whatever became of it. */
  readonly after?: (lab: Lab) => Promise<unknown>;
  /** How the active path is switched; default: the interface of its far end. */
  readonly line?: {
    readonly off: (lab: Lab) => Promise<unknown>;
    readonly on: (lab: Lab) => Promise<unknown>;
  };
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly computers?: number;
  readonly code: DrillCode;
  readonly args?: Readonly<Record<string, unknown>>;
  /** Findings that must not be told. */
  readonly never?: readonly DrillCode[];
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function tunnel(selectors: readonly string[]): Work {
  return { make: (lab) => lab.setTunnel(selectors), heal: (lab) => lab.setTunnel(SELECTORS) };
}

/** Every failure of a standby. */
const BROKEN: readonly DrillCode[] = [
  'drill.half',
  'drill.no-standby',
  'drill.standby-dead',
  'drill.return-lost',
  'drill.never-back',
  'drill.never-noticed',
  'drill.log-on-fails',
];

/** One cloud computer is switched off some time after the failover. */
const offByChance = filter([`ip daddr ${COMPUTERS[1] ?? ''} drop`], 'desk', 'input');

/** A line that swallows everything and whose interfaces stay up, so that nobody notices but who asks the other end. */
const DEAF = [
  filter(['iifname "ec" drop'], 'gw', 'input'),
  filter(['iifname "ec" drop'], 'gw'),
  filter(['iifname "ec" drop'], 'vbr', 'input'),
  filter(['iifname "ec" drop'], 'vbr'),
];
const DEAF_LINE: Scenario['line'] = {
  off: (lab) => Promise.all(DEAF.map((one) => one.make(lab))),
  on: (lab) => Promise.all(DEAF.map((one) => one.heal(lab))),
};

export const SCENARIOS: readonly Scenario[] = [
  { name: 'the standby carries everything', code: 'drill.works', never: BROKEN },
  {
    name: 'ping yes, API no',
    before: filter(['iifname "wan" tcp dport 443 drop', 'tcp dport 443 oifname "cen" drop'], 'vpn'),
    code: 'drill.half',
    args: { missing: 'api' },
  },
  {
    name: 'the return path is lost',
    before: filter([`oifname "vpn" ip daddr ${LAN} drop`], 'cen'),
    code: 'drill.return-lost',
  },
  {
    name: 'DNS only stays out',
    before: filter(['udp dport 53 oifname "cen" drop', 'tcp dport 53 oifname "cen" drop'], 'vpn'),
    code: 'drill.half',
    args: { missing: 'dns' },
  },
  {
    name: 'the failover flaps three times',
    off: async (_lab, cutter) => {
      for (let time = 0; time < 3; time += 1) {
        await wait(1_500);
        await cutter.cut(1_500);
      }
    },
    code: 'drill.flapping',
    args: { phase: 'failover' },
    never: BROKEN,
  },
  {
    name: 'the return is worse than the failover',
    on: (_lab, cutter) => cutter.cut(6_000),
    code: 'drill.failback-worse',
    never: BROKEN,
  },
  {
    name: 'no standby',
    before: tunnel([]),
    code: 'drill.no-standby',
    args: { sign: 'public-router' },
  },
  {
    name: 'the standby lacks 100.64.0.0/10',
    before: tunnel([USER_VPC, OFFICE]),
    code: 'drill.half',
    args: { missing: 'cloud-services', blocks: [CLOUD_SERVICES] },
  },
  {
    name: 'the standby lacks the office network',
    before: tunnel([USER_VPC, CLOUD_SERVICES]),
    code: 'drill.half',
    args: { missing: 'office', blocks: [OFFICE] },
  },
  {
    name: 'a silent line with BFD',
    before: { make: (lab) => lab.bfdUp(), heal: () => Promise.resolve() },
    line: DEAF_LINE,
    code: 'drill.works',
    never: [...BROKEN, 'drill.slow'],
  },
  {
    name: 'a silent line, and BFD is in the profile alone',
    before: { make: (lab) => lab.setBfd(false), heal: (lab) => lab.setBfd(true) },
    line: DEAF_LINE,
    code: 'drill.slow',
    args: { mechanism: 'bfd', boundMs: 900, step: '1' },
    never: BROKEN.filter((code) => code !== 'drill.log-on-fails'),
  },
  {
    name: 'slower than a health check of 2 x 3',
    settings: { failover: { healthCheck: { intervalS: 2, packets: 3 } } },
    off: (_lab, cutter) => cutter.cut(9_000),
    code: 'drill.slow',
    args: { mechanism: 'health-check', boundMs: 6000, step: '3.3' },
    never: BROKEN,
  },
  {
    name: 'a cloud computer is switched off by chance',
    computers: 2,
    off: async (lab) => {
      await wait(5_000);
      await offByChance.make(lab);
    },
    on: (lab) => offByChance.heal(lab),
    after: (lab) => offByChance.heal(lab),
    code: 'drill.unrelated',
    args: { services: [`ping ${COMPUTERS[1] ?? ''}`, `tcp ${COMPUTERS[1] ?? ''}:${COMPUTER_PORT}`] },
    never: BROKEN,
  },
];
