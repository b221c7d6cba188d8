/** Addresses that a computer gives itself in the networks of its virtual machines are none of its own network. */
import { describe } from 'vitest';
import { addressCheck } from '../../../shared/check/workstation/address.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Route } from '../../../shared/observation/workstation.ts';
import { adapter, route, unseen } from '../../support/facts.ts';
import { table, type CheckRow } from '../../support/judge.ts';
import { adapters, table as routes } from './workstation-facts.ts';

const GIVEN = 'pass address-given';
const MISSING = 'fail workstation.no-address';

const at = (...addresses: readonly string[]): Adapter['addresses'] =>
  addresses.map((address) => ({ address: ip(address), prefixLength: 24 }));
const bridge = (name: string) => adapter({ name, kind: 'bridge', addresses: at('172.17.0.1') });
const bare = adapter({ addresses: [] });
const selfGiven = adapter({ addresses: at('169.254.1.1') });
const seen = (list: readonly Adapter[], ...table: readonly Route[]): readonly Observation[] => [
  adapters(...list),
  routes(...table),
];
const behind = (name: string) => route('10.0.0.0/8', { interface: name });

describe('an address in a network of this computer', () => {
  table(addressCheck, [
    { name: 'of containers is none', says: MISSING, seen: seen([bare, bridge('docker0')]) },
    { name: 'of virtual machines is none', says: MISSING, seen: seen([bare, bridge('virbr0')]) },
    {
      name: 'is none, though that network has a route on its link',
      says: MISSING,
      seen: seen(
        [bare, bridge('docker0')],
        route('172.17.0.0/24', { gateway: null, interface: 'docker0' }),
        behind('eth0'),
      ),
    },
    {
      name: 'counts where a router stands behind that network',
      says: GIVEN,
      seen: seen([bare, bridge('docker0')], behind('docker0')),
    },
    {
      name: 'counts where nobody knows what stands behind it',
      says: GIVEN,
      seen: [adapters(bare, bridge('docker0')), unseen('routes')],
    },
    { name: 'counts where nothing else is up', says: GIVEN, seen: seen([bridge('docker0')]) },
    { name: 'does not matter beside a given one', says: GIVEN, seen: seen([adapter(), bridge('docker0')]) },
    {
      name: 'may be that of the LAN on a bridge of Linux, whose card has none',
      says: GIVEN,
      seen: seen([bare, bridge('br0')]),
    },
  ]);

  const own = { address: ip('10.1.1.1'), prefixLength: 8, state: 'tentative' } as const;
  table(
    addressCheck,
    (['win32', 'darwin'] as const).flatMap((platform): readonly CheckRow[] => [
      {
        name: `is none on a switch of ${platform} beside a card that gave itself one`,
        platform,
        says: MISSING,
        seen: seen([selfGiven, bridge('switch')]),
      },
      {
        name: `is none in a known product's network on ${platform} either`,
        platform,
        says: MISSING,
        seen: seen([selfGiven, adapter({ name: 'vmnet8', kind: 'other', addresses: at('172.17.0.1') })]),
      },
      {
        name: `is that of the card under the switch on ${platform}, where the card has none at all`,
        platform,
        says: GIVEN,
        seen: seen([bare, bridge('switch')]),
      },
      {
        name: `counts on ${platform} where the switch has a router`,
        platform,
        says: GIVEN,
        seen: seen([selfGiven, bridge('switch')], behind('switch')),
      },
      {
        name: `is none on ${platform} where one of two cards gave itself one`,
        platform,
        says: MISSING,
        seen: seen([selfGiven, adapter({ name: 'eth1', addresses: [] }), bridge('switch')]),
      },
      {
        name: `does not hide on ${platform} that the card's own is still being tried`,
        platform,
        says: 'inconclusive address-not-used',
        seen: seen([adapter({ addresses: [...at('169.254.1.1'), own] }), bridge('switch')]),
      },
      {
        name: `is that of a card on ${platform}, router or not`,
        platform,
        says: GIVEN,
        seen: seen([selfGiven, adapter({ name: 'eth1' })], behind('eth0')),
      },
    ]),
  );
});
