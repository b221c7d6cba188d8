import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { show } from './phrases.en.ts';

export const names: CheckNames<'workstation.overlap'> = {
  check: 'Overlapping networks',
  findings: {
    'workstation.lan-overlap': 'Local network overlaps the cloud network',
  },
};

export const texts: CheckTexts<'workstation.overlap'> = {
  findings: {
    'workstation.lan-overlap': {
      title: ({ network, product }) =>
        `${product === null ? 'The local network' : `The network of ${product}`} (${network}) overlaps the addresses of the cloud.`,
      why: ({ targets, interface: name, network, block }) =>
        targets.length === 0
          ? `${name} has the subnet ${network}, which overlaps ${block}. Packets to cloud computers in that part would stay here.`
          : `Packets to ${listOf('en', targets)} stay on ${name}, because its subnet ${network} covers them, and nothing there answers. They belong to ${block}.`,
      actions: {
        'move-product': ({ product }) =>
          `Give ${product ?? 'the local network'} another address range, one that the cloud does not use.`,
        renumber:
          'Renumber the local network, or let the cloud administrator choose another range for the office network. Until then use another network.',
        'show-windows': show,
        'show-macos': show,
        'show-linux': show,
      },
      explain: {
        meaning:
          'A subnet of this workstation covers addresses of the office network or of the cloud services, so packets to them never leave.',
        detection:
          'A connected subnet wins the route to a target, and the target does not answer. Without a target inside, an overlap is a warning.',
        confusedWith:
          'An office network that is not attached (route.office-network-missing): there packets leave the workstation. Container and VM networks that win no route are not blamed.',
      },
    },
  },
  reasons: {
    'overlap-none': () => 'No local network covers an address that this workstation needs in the cloud.',
    'overlap-unproven': ({ targets, interface: name, network }) =>
      `Packets to ${listOf('en', targets)} stay on ${name}, because its network ${network} covers them; whether anybody answers there is not known.`,
  },
  symptoms: {
    'workstation.lan-overlap': (args) =>
      `${args.interface} has the network ${args.network}, which overlaps ${args.block}`,
  },
};
