import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';

export const names: CheckNames<'workstation.address'> = {
  check: 'IPv4 address',
  findings: {
    'workstation.no-address': 'No IPv4 address',
    'workstation.address-conflict': 'Address in use elsewhere',
  },
};

export const texts: CheckTexts<'workstation.address'> = {
  findings: {
    'workstation.no-address': {
      title: () => 'This workstation has no IPv4 address from the network.',
      why: ({ adapters, selfAssigned }) =>
        adapters.length === 1
          ? `${listOf('en', adapters)} is connected, but ${selfAssigned ? 'only has an address that it gave itself (169.254.x.x), because no DHCP server answered' : 'has no IPv4 address'}.`
          : `${listOf('en', adapters)} are connected, but ${selfAssigned ? 'only have addresses that they gave themselves (169.254.x.x), because no DHCP server answered' : 'have no IPv4 address'}.`,
      actions: {
        reconnect:
          'Disconnect from the network and connect again; at a hotel or guest network, open a browser and log in first.',
        'renew-windows': 'Ask for a new address.',
        'renew-macos': 'Ask for a new address.',
        dhcp: 'Check that the DHCP server has free addresses for this subnet and that the switch port is in the right VLAN.',
      },
      explain: {
        meaning: 'An adapter is connected, but has no usable IPv4 address. The private path needs IPv4.',
        detection:
          'Every adapter that is up has either no IPv4 address or one in 169.254.0.0/16, which systems give themselves.',
        confusedWith:
          'An IPv6-only network looks the same: web pages work there, while the VPC connection type does not.',
      },
    },
    'workstation.address-conflict': {
      title: ({ address }) =>
        `Another device in this network has this workstation's address ${address}, so the workstation does not use it.`,
      why: ({ address, adapter }) =>
        `The system marks ${address} on ${adapter} as a duplicate, and that adapter has no other IPv4 address from the network.`,
      actions: {
        automatic: 'If the address was typed in by hand, set the adapter to get its address automatically.',
        'renew-windows': 'Ask for another address.',
        find: 'Find the other device with this address (its MAC address stands in the ARP table of the gateway), and give one of the two another address. Keep addresses that are set by hand out of the DHCP range.',
      },
      explain: {
        meaning:
          'Two devices of one network have the same IPv4 address. Windows gives up the address when it starts and hears another device answer for it.',
        detection:
          'The adapter is up, the system marks its address as a duplicate, and it has no other IPv4 address that the network gave it.',
        confusedWith:
          'A missing address (workstation.no-address): there none was assigned. A lasting conflict can also show up as a connection that comes and goes; then the address is not marked.',
      },
    },
  },
  reasons: {
    'address-given': ({ addresses }) => `This workstation has ${listOf('en', addresses)}.`,
    'address-not-used': ({ addresses }) =>
      `The system marks ${listOf('en', addresses)} as not, or not yet, in use.`,
  },
  symptoms: {
    'workstation.no-address': ({ adapters }) => `No usable IPv4 address on ${some(adapters)}`,
    'workstation.address-conflict': ({ address, adapter }) =>
      `${adapter}: the address ${address} is marked as used twice`,
  },
};
