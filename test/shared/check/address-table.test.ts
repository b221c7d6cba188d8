/** What the checks of links and addresses say, case by case. */
import { describe } from 'vitest';
import { addressCheck } from '../../../shared/check/workstation/address.ts';
import { linkCheck } from '../../../shared/check/workstation/link.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { adapter, seen, unseen } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';

const LOOPBACK = { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] };

describe('checks of the workstation', () => {
  table(linkCheck, [
    { name: 'an adapter is connected', says: 'pass link-up' },
    {
      name: 'the loopback alone',
      says: 'fail workstation.no-link',
      seen: [seen('adapters', '', [adapter({ kind: 'loopback' })])],
    },
    {
      name: 'all adapters are down',
      says: 'fail workstation.no-link',
      seen: [seen('adapters', '', [adapter({ up: false }), adapter({ up: false, kind: 'wifi' })])],
    },
    {
      name: 'one of two is down',
      says: 'pass link-up',
      seen: [seen('adapters', '', [adapter({ up: false }), adapter({ name: 'wlan0', kind: 'wifi' })])],
    },
    { name: 'adapters are unknown', says: 'inconclusive unknown', seen: [unseen('adapters')] },
    { name: 'all targets are on this machine', says: 'pass targets-local', base: [], profile: LOOPBACK },
  ]);

  table(addressCheck, [
    { name: 'an address', says: 'pass address-given' },
    {
      name: 'a self-assigned address',
      says: 'fail workstation.no-address',
      seen: [
        seen('adapters', '', [adapter({ addresses: [{ address: ip('169.254.1.1'), prefixLength: 16 }] })]),
      ],
    },
    {
      name: 'a self-assigned and a given one',
      says: 'pass address-given',
      seen: [
        seen('adapters', '', [
          adapter({
            addresses: [
              { address: ip('169.254.1.1'), prefixLength: 16 },
              { address: ip('10.1.1.1'), prefixLength: 8 },
            ],
          }),
        ]),
      ],
    },
    {
      name: 'no address at all',
      says: 'fail workstation.no-address',
      seen: [seen('adapters', '', [adapter({ addresses: [] })])],
    },
    {
      name: 'an address of another device',
      says: 'fail workstation.address-conflict',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'duplicate' }] }),
        ]),
      ],
    },
    {
      name: 'an address that is being tried',
      says: 'inconclusive address-not-used',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'tentative' }] }),
        ]),
      ],
    },
    {
      name: 'a mark that nobody knows',
      says: 'inconclusive address-not-used',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'other' }] }),
        ]),
      ],
    },
    {
      name: 'a deprecated address is used all the same',
      says: 'pass address-given',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'deprecated' }] }),
        ]),
      ],
    },
    {
      name: 'a duplicate beside one in use',
      says: 'pass address-given',
      seen: [
        seen('adapters', '', [
          adapter({
            addresses: [
              { address: ip('10.1.1.1'), prefixLength: 8, state: 'duplicate' },
              { address: ip('10.1.1.2'), prefixLength: 8 },
            ],
          }),
        ]),
      ],
    },
    {
      name: 'no link to have one on',
      says: 'skipped blocked',
      seen: [seen('adapters', '', [adapter({ up: false })])],
    },
    { name: 'adapters are unknown', says: 'inconclusive unknown', seen: [unseen('adapters')] },
  ]);
});
