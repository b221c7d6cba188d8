/** Which tasks decide the check of a fixed entry: traces only where the entry of a gateway is fixed, which Windows' own entries are not. */
import { expect, it } from 'vitest';
import { decidedBy } from '../../../electron/engine/deciding.ts';
import { neighborCheck } from '../../../shared/check/workstation/neighbor.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import { GATEWAY, healthy, seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const entry = (address: string, state: Neighbor['state']): Neighbor => ({
  address: ip(address),
  interface: 'eth0',
  state,
});

it.each([
  ['none is fixed', [entry(GATEWAY, 'reachable')], false],
  [
    'multicast and broadcast are',
    [entry('224.0.0.22', 'permanent'), entry('255.255.255.255', 'permanent')],
    false,
  ],
  ['the entry of the gateway is', [entry(GATEWAY, 'permanent')], true],
])('where %s', (_name, neighbors, waits) => {
  const facts = factsOf([...healthy(), seen('neighbors', '', neighbors)], 'win32');
  expect(decidedBy(neighborCheck, { profile: profileWith({}), facts }).has('trace')).toBe(waits);
});
