/** When the way leads over a radio, and when a weak one is told of. */
import { describe, expect, it } from 'vitest';
import { wifiCheck } from '../../../shared/check/workstation/wifi.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, GATEWAY, ping, RESOLVERS, seen, winner, without } from '../../support/facts.ts';
import { radio } from '../../support/worn-workstations.ts';
import { judged } from './dns-facts.ts';

describe('a radio', () => {
  it('is not used where no packet leaves, and its pings are those of its own router', () => {
    const none = { kind: 'none', interface: null, gateway: null, prefix: null } as const;
    const every = [...RESOLVERS, API].map((target) => seen('winner', target, winner(target, none)));
    expect(judged(wifiCheck, every)).toMatchObject({ outcome: 'skipped', reason: { key: 'wifi-not-used' } });
    for (const changes of [{ kind: 'unreachable', interface: 'wlan0' }, { interface: null }] as const) {
      const unused = [...RESOLVERS, API].map((target) => seen('winner', target, winner(target, changes)));
      const base = radio({ signalDbm: -85 }, { sent: 10, received: 7 });
      expect(judged(wifiCheck, unused, { base })).toMatchObject({
        outcome: 'skipped',
        reason: { key: 'wifi-not-used' },
      });
    }
    const weak = radio({ signalDbm: -85 }, { sent: 10, received: 7 });
    expect(judged(wifiCheck, [], { base: weak }).findings).toMatchObject([
      {
        code: 'workstation.weak-wifi',
        confidence: 'medium',
        args: { gateway: GATEWAY, sent: 10, lossPercent: 30 },
        evidence: ['links-1', 'ping-1'],
      },
    ]);
    expect(judged(wifiCheck, [], { base: without(['winner', 'routes']) }).reason).toMatchObject({
      key: 'unknown',
      args: { what: 'routes' },
    });
  });
});

describe('a weak radio', () => {
  const weak = (hop: Parameters<typeof radio>[1]) => radio({ signalDbm: -85 }, hop);
  const codes = (base: readonly Observation[], more: readonly Observation[] = []) =>
    judged(wifiCheck, more, { base }).findings.map(({ code }) => code);

  it('is felt from a loss of two of a hundred packets on', () => {
    expect(codes(weak({ sent: 150, received: 147 }))).toEqual(['workstation.weak-wifi']);
    expect(codes(weak({ sent: 160, received: 157 }))).toEqual([]);
  });

  it('is not felt by questions that count as pings', () => {
    const questions = seen('ping', `${GATEWAY}/dns`, ping(GATEWAY, { via: 'dns', sent: 60, received: 30 }));
    expect(judged(wifiCheck, [questions], { base: weak(null) }).reason.key).toBe('wifi-weak-unmeasured');
  });

  it('is the one that carries the packets', () => {
    const wifi = { signalDbm: -85 };
    const links = seen('links', '', [
      { adapter: 'wlan1', driver: 'x', wifi: { signalDbm: -40 } },
      { adapter: 'wlan0', driver: 'x', wifi },
    ]);
    expect(codes(weak({ sent: 60, received: 30 }), [links])).toEqual(['workstation.weak-wifi']);
  });
});
