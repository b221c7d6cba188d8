/** Records of invented drills, as the paper and the window show them. */
import type { z } from 'zod';
import { buildDrillRecord, type RecordAbout } from '../../shared/drill/build-record.ts';
import { drillSchema, type DrillRecord } from '../../shared/drill/record.ts';
import type { Recording } from '../../shared/drill/sample.ts';
import { ip } from '../../shared/net/ipv4.ts';
import type { Language } from '../../shared/text/language.ts';
import {
  API,
  CONTROL,
  invented,
  marksAt,
  NAME,
  PING,
  PING_2,
  PORT,
  SETTINGS,
  STANDING,
  TCP,
  trace,
  UDP,
} from './drill.ts';

const CUT = [60_000, 66_300] as const;
const BACK = [180_000, 181_100] as const;
const PATHS: Recording['paths'] = [
  trace(5_000, '192.168.1.1', '10.0.0.1', '10.255.0.2'),
  trace(90_000, '192.168.1.1', '192.168.0.1', null),
  trace(230_000, '192.168.1.1', '10.0.0.1', '10.255.0.2'),
];
const SERVICES = [
  UDP,
  TCP,
  NAME,
  { ...API, host: 'ecd-vpc.cn-hangzhou.aliyuncs.com', port: 443 },
  { ...STANDING, host: 'ecd-vpc.cn-hangzhou.aliyuncs.com', port: 443 },
  { ...PING, label: 'payroll-01' },
  PING_2,
  { ...PORT, port: 8443 },
  CONTROL,
];
const REST: Partial<Recording> = {
  marks: marksAt(58_800, 179_000),
  paths: PATHS,
  checks: [
    {
      atMs: 80_000,
      tookMs: 1_800,
      state: 'ready-with-warnings',
      headline: 'Ready: the log-on should work.',
      findings: [{ code: 'path.on-standby', title: 'The standby path is in use.' }],
    },
  ],
};

/** asleep takes away what was asked while the computer stood still. */
function asleep(fromMs: number, toMs: number, recording: Recording): Recording {
  const lanes = recording.lanes.map((lane) => ({
    ...lane,
    samples: lane.samples.filter(({ atMs }) => atMs < fromMs || atMs > toMs),
  }));
  return { ...recording, lanes };
}

/** The recordings that the paper and the window are shown with. */
export const RECORDINGS = {
  /** All came back in time. */
  works: invented({ services: SERVICES, endMs: 240_000, cuts: [CUT, BACK], rest: REST }),
  /** The cloud services stayed out, the computer stood still for a while, the wall clock was changed. */
  half: asleep(
    20_000,
    29_000,
    invented({
      services: SERVICES,
      endMs: 240_000,
      cuts: [CUT, BACK],
      more: Object.fromEntries([UDP, TCP, API, STANDING].map(({ id }) => [id, [[60_000, 181_000]] as const])),
      rest: {
        ...REST,
        stalls: [{ fromMs: 20_000, toMs: 29_000, kind: 'stall' }],
        clockSteps: [{ atMs: 100_000, byMs: -3_600_000 }],
      },
    }),
  ),
  /** A standby that nobody has. */
  none: invented({ services: SERVICES, endMs: 240_000, cuts: [[60_000, 181_000]], rest: REST }),
  watch: invented({
    services: SERVICES,
    endMs: 3_600_000,
    cuts: [
      [600_000, 615_000],
      [2_000_000, 2_003_000],
    ],
    rest: { kind: 'watch' },
  }),
} satisfies Record<string, Recording>;

/** drillRecord builds the record of one of them. */
export function drillRecord(
  name: keyof typeof RECORDINGS,
  language: Language = 'en',
  about: Partial<RecordAbout> = {},
): DrillRecord {
  return buildDrillRecord(RECORDINGS[name], {
    id: 'a7c1e9f0-0000-4000-8000-000000000001',
    createdAt: '2026-11-28T09:30:00.000Z',
    version: '0.1.0',
    language,
    platform: 'linux',
    profile: {
      ...SETTINGS,
      cloudComputers: [{ name: 'payroll-01', address: ip('172.16.0.11'), ports: [8443] }],
    },
    by: 'Jane Doe',
    ...about,
  });
}

/** changeableDrill gives such a record as a file of it is read, for a test to change. */
export function changeableDrill(name: keyof typeof RECORDINGS): z.infer<typeof drillSchema> {
  return drillSchema.parse(drillRecord(name));
}
