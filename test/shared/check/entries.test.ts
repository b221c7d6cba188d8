/** Which entry of the table of neighbors carries packets to a gateway, and which are those of other adapters. */
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../shared/check/workstation/entries.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import { factsWith, GATEWAY } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { entries } from './neighbor-facts.ts';

const entry = (name: string | null, state: Neighbor['state'] = 'reachable'): Neighbor => ({
  address: GATEWAY,
  interface: name,
  state,
});
const [FIRST, SECOND, UNNAMED] = [entry('eth0'), entry('eth1'), entry(null)];
const stranger: Neighbor = { address: ip('192.168.1.9'), interface: 'eth0', state: 'reachable' };

describe('the entry of a gateway', () => {
  it.each<readonly [string, string, readonly Neighbor[], Neighbor | undefined]>([
    ['is that of the adapter, whatever stands first', 'eth1', [FIRST, UNNAMED, SECOND], SECOND],
    ['is of no other device', 'eth0', [stranger], undefined],
    ['is one without a name where none has that name', 'eth0', [SECOND, UNNAMED], UNNAMED],
    ['is the first where the system names no adapter', '', [FIRST, SECOND], FIRST],
    [
      'is the first there, be it that nobody answered',
      '',
      [entry('eth0', 'failed')],
      entry('eth0', 'failed'),
    ],
    ['is none of two others', 'eth2', [FIRST, SECOND], undefined],
    ['is the only one, whatever its name', 'eth2', [FIRST], FIRST],
    ['is the only one that is fixed', 'eth2', [entry('eth0', 'permanent')], entry('eth0', 'permanent')],
    ['is not the only one where nobody answered on it', 'eth2', [entry('eth0', 'failed')], undefined],
    ['is not the only one in unknown words', 'eth2', [entry('eth0', 'other')], undefined],
    ['is missing in an empty table', 'eth0', [], undefined],
  ])('%s', (_what, name, rows, own) => {
    const context = { profile: profileWith(), facts: factsWith([entries(...rows)]) };
    const found = entriesOf(GATEWAY, name, context);
    expect(found.own).toEqual(own);
    // Whatever else the table holds for the gateway is on other adapters; the entry itself is none of those.
    const rest = rows.filter((one) => one.address === GATEWAY && JSON.stringify(one) !== JSON.stringify(own));
    expect(found.others).toEqual(rest);
  });
});
