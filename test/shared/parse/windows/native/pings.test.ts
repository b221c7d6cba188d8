/** Pings by Windows itself. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../../shared/net/ipv4.ts';
import { echoOf } from '../../../../../shared/parse/windows/native/echo.ts';
import { answer } from './sample.ts';

describe('pings', () => {
  const TARGET = ip('100.100.2.136');
  const read = (...list: readonly object[]): unknown => {
    const output = echoOf(answer('IcmpSendEcho2Ex', list), TARGET);
    return output.known ? output.value : output;
  };

  it.each([
    [
      'a reply',
      { From: TARGET, Status: 0, RoundTripTime: 12, Ttl: 57 },
      { replies: [{ rttMs: 12, ttl: 57 }], errors: [] },
    ],
    [
      'a reply in less than a millisecond',
      { From: TARGET, Status: 0, RoundTripTime: 0, Ttl: 64 },
      { replies: [{ rttMs: 0.5, ttl: 64 }], errors: [] },
    ],
    [
      'a reply of somebody else',
      { From: '192.0.2.7', Status: 0, RoundTripTime: 1, Ttl: 64 },
      { replies: [], errors: [] },
    ],
    ['silence', { From: null, Status: 11_010 }, { replies: [], errors: [] }],
    [
      'a router where the TTL ends',
      { From: '10.0.0.1', Status: 11_013, RoundTripTime: 3, Ttl: 64 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'ttl-exceeded' }] },
    ],
    [
      'a network that nobody reaches',
      { From: '10.0.0.1', Status: 11_002 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'net-unreachable' }] },
    ],
    [
      'a host that answers no ARP, told by ourselves',
      { From: '192.168.1.10', Status: 11_003 },
      { replies: [], errors: [{ from: '192.168.1.10', kind: 'host-unreachable' }] },
    ],
    [
      'a router that will not cut a packet',
      { From: '10.0.0.1', Status: 11_009 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'fragmentation-needed' }] },
    ],
    [
      'a packet too big for our own link',
      { From: null, Status: 11_009 },
      { replies: [], errors: [{ from: null, kind: 'fragmentation-needed' }] },
    ],
    [
      'a general failure',
      { From: null, Status: 11_050 },
      { replies: [], errors: [{ from: null, kind: 'local-failure' }] },
    ],
    [
      'no route at all',
      { From: null, Status: 1231 },
      { replies: [], errors: [{ from: null, kind: 'local-failure' }] },
    ],
    [
      'a protocol that is unreachable',
      { From: '10.0.0.1', Status: 11_004 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'other' }] },
    ],
  ])('%s', (_what, row, expected) => {
    expect(read(row)).toEqual({ sent: 1, ...expected });
  });

  it('that security software forbids are unknown, and no fault of the network', () => {
    expect(read({ From: null, Status: 5 }, { From: null, Status: 5 })).toMatchObject({
      known: false,
      reason: 'not-permitted',
    });
  });

  it('count what was sent', () => {
    expect(
      read({ From: TARGET, Status: 0, RoundTripTime: 1, Ttl: 64 }, { From: null, Status: 11_010 }),
    ).toMatchObject({ sent: 2, replies: [{ ttl: 64 }] });
  });
});
