import { describe, expect, it } from 'vitest';
import {
  DRILL_PACE,
  leftOut,
  MOST_TARGETS,
  plannedServices,
  WATCH_PACE,
} from '../../../shared/drill/plan.ts';
import { stageOf } from '../../../shared/drill/stage.ts';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { readPingLine } from '../../../shared/parse/ping/stream.ts';
import {
  ACTIVE,
  API,
  CONTROL,
  invented,
  marksAt,
  NAME,
  SETTINGS,
  STANDBY,
  trace,
  type Invented,
} from '../../support/drill.ts';
import { profileWith } from '../../support/profile.ts';

const FOUND = {
  api: { host: 'ecd-vpc.cn-hangzhou.aliyuncs.com', address: ip('100.100.45.10'), port: 443 },
  control: ip('192.168.1.1'),
  gateways: new Map([['gw.example.com', ip('172.16.9.9')]]),
};
const computers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    address: ip(`172.16.0.${index + 1}`),
    ports: [8443, 9000],
  }));

describe('what is watched', () => {
  it('is everything that a log-on and a session need', () => {
    const profile = profileWith({
      cloudComputers: computers(1),
      gatewayHosts: [{ host: 'gw.example.com', ports: [] }],
    });
    expect(plannedServices(profile, FOUND).map(({ id }) => id)).toEqual([
      'dns-udp 100.100.2.136:53',
      'dns-tcp 100.100.2.136:53',
      'dns-udp 100.100.2.138:53',
      'dns-tcp 100.100.2.138:53',
      'system-name ecd-vpc.cn-hangzhou.aliyuncs.com',
      'api-new 100.100.45.10:443',
      'api-standing 100.100.45.10:443',
      'ping 172.16.0.1',
      'tcp 172.16.0.1:8443',
      'ping 172.16.9.9',
      'ping 192.168.1.1',
    ]);
  });

  it.each([
    [0, DRILL_PACE],
    [1, DRILL_PACE],
    [50, DRILL_PACE],
    [50, WATCH_PACE],
  ])('asks no more than the pace allows, with %i computers', (count, pace) => {
    const services = plannedServices(profileWith({ cloudComputers: computers(count) }), FOUND, pace);
    const perSecond = services.reduce((sum, { intervalMs }) => sum + 1000 / intervalMs, 0);
    expect(perSecond).toBeLessThanOrEqual(pace.mostPerSecond);
    expect(Math.min(...services.map(({ intervalMs }) => intervalMs))).toBeGreaterThanOrEqual(pace.intervalMs);
  });

  it('says how many computers it leaves out', () => {
    expect(leftOut(profileWith({ cloudComputers: computers(50) }), FOUND)).toBe(50 - MOST_TARGETS);
  });
});

describe('where a drill stands', () => {
  const paths = [trace(3_000, ACTIVE), trace(40_000, STANDBY), trace(71_000, ACTIVE)];
  const stageAt = (endMs: number, network: Invented, rest: Invented['rest']): string => {
    const recording = invented({
      ...network,
      endMs,
      rest: { paths: paths.filter(({ atMs }) => atMs < endMs), ...rest },
    });
    return stageOf(recording, judgeDrill(recording, SETTINGS), SETTINGS);
  };
  const cuts: Invented['cuts'] = [[20_000, 23_000]];
  const check = { atMs: 30_000, tookMs: 4_000, state: 'ready', headline: '', findings: [] } as const;
  const tooEarly = { ...check, atMs: 21_000, state: 'not-ready' } as const;

  it.each([
    [2_000, 'settling', {}],
    [15_000, 'switch-off', {}],
    [22_000, 'failover', { marks: marksAt(20_000) }],
    [30_000, 'check', { marks: marksAt(20_000) }],
    [36_000, 'switch-on', { marks: marksAt(20_000), checks: [check] }],
    // A log-on that failed before the standby came is tried again, and not for ever.
    [36_000, 'check', { marks: marksAt(20_000), checks: [tooEarly] }],
    [36_000, 'switch-on', { marks: marksAt(20_000), checks: [tooEarly, tooEarly, tooEarly] }],
    [72_000, 'failback', { marks: marksAt(20_000, 70_000), checks: [check] }],
    [85_000, 'done', { marks: marksAt(20_000, 70_000), checks: [check] }],
  ])('after %i ms: %s', (endMs, stage, rest) => {
    expect(stageAt(endMs, { cuts }, rest)).toBe(stage);
  });

  it('has half a standby checked once it had the time of the profile', () => {
    const half = { cuts: [[20_000, 23_000]], more: { [API.id]: [[20_000, 99_000]] } } as const;
    expect(stageAt(28_000, half, { marks: marksAt(20_000) })).toBe('failover');
    expect(stageAt(30_000, half, { marks: marksAt(20_000) })).toBe('check');
  });

  it('waits longer where nothing has come back: what the profile says may not be on', () => {
    const dead = { cuts: [[20_000, 99_000]] } as const;
    expect(stageAt(30_000, dead, { marks: marksAt(20_000) })).toBe('failover');
    expect(stageAt(51_000, dead, { marks: marksAt(20_000) })).toBe('check');
    // A name that the company's DNS server remembers is no way.
    const remembered = { ...dead, spared: [CONTROL, NAME] };
    expect(stageAt(30_000, remembered, { marks: marksAt(20_000) })).toBe('failover');
  });
});

describe('a line of a ping that runs on', () => {
  const target = ip('172.16.0.11');
  it.each([
    [
      '64 bytes from 172.16.0.11: icmp_seq=7 ttl=61 time=0.123 ms',
      { kind: 'reply', sequence: 7, ttl: 61, rttMs: 0.123, double: false },
    ],
    [
      '64 bytes from 172.16.0.11: icmp_seq=7 ttl=61 time=0.2 ms (DUP!)',
      { kind: 'reply', sequence: 7, double: true },
    ],
    ['no answer yet for icmp_seq=8', { kind: 'missing', sequence: 8, writtenMs: null }],
    [
      '[1796017749.159139] 64 bytes from 172.16.0.11: icmp_seq=1 ttl=64 time=0.017 ms',
      { kind: 'reply', sequence: 1, rttMs: 0.017, writtenMs: 1_796_017_749_159.139 },
    ],
    ['[1796017749.25] no answer yet for icmp_seq=8', { kind: 'missing', writtenMs: 1_796_017_749_250 }],
    ['Request timeout for icmp_seq 8', { kind: 'missing', sequence: 8 }],
    [
      'From 10.0.0.2 icmp_seq=9 Destination Net Unreachable',
      { kind: 'error', sequence: 9, from: '10.0.0.2' },
    ],
    ['64 bytes from 172.16.0.99: icmp_seq=7 ttl=61 time=0.123 ms', { kind: 'error' }],
  ])('%s', (line, expected) => {
    expect(readPingLine(line, target)).toMatchObject(expected);
  });

  it.each([
    'PING 172.16.0.11 (172.16.0.11) 56(84) bytes of data.',
    '',
    '--- 172.16.0.11 ping statistics ---',
  ])('says nothing: %s', (line) => {
    expect(readPingLine(line, target)).toBeNull();
  });
});
