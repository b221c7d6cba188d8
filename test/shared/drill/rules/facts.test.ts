/** What every rule asks of the facts of a drill. */
import { describe, expect, it } from 'vitest';
import { idsOf, isOfPath, pathOutages, serviceOf } from '../../../../shared/drill/rules/facts.ts';
import { ALL, CONTROL, NAME, PING, PING_2, PORT, STANDING, TCP, UDP } from '../../../support/drill.ts';
import { factsOf, out, stood } from './facts.ts';

describe('the services of a drill', () => {
  it('are found by their ids', () => {
    expect(serviceOf(factsOf({}), PORT.id)).toBe(PORT);
    expect(() => serviceOf(factsOf({}), 'ping 10.0.0.9')).toThrow(RangeError);
  });

  it.each(ALL)('follow the path at once, or do not: $id', (service) => {
    // TCP repeats itself with growing pauses; a DNS server remembers; the control stands in the LAN.
    expect(isOfPath(service)).toBe(![NAME, STANDING, CONTROL].includes(service));
  });

  it('give the outages that tell of the path', () => {
    const all = [UDP, STANDING, NAME, PING, CONTROL].map((service) => out(service, [1_000, 2_000]));
    const ids = pathOutages(factsOf({ outages: all })).map(({ serviceId }) => serviceId);
    expect(ids).toEqual([UDP.id, PING.id]);
  });

  it.each([
    ['alive', [UDP.id, TCP.id]],
    ['dead', [PING.id]],
    ['apart', [PING_2.id]],
    ['unknown', []],
  ] as const)('are told by how they stood: %s', (standing, ids) => {
    const all = [stood(UDP, 'alive'), stood(PING, 'dead'), stood(TCP, 'alive'), stood(PING_2, 'apart')];
    expect(idsOf(all, standing)).toEqual(ids);
  });
});
