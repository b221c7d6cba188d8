import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillRoute, routeTable } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { silent } from '../phrases.en.ts';
import { ends } from './phrases.en.ts';

export const names: CheckNames<'route.office-network'> = {
  check: 'Way to the office network',
  findings: {
    'route.office-network-missing': 'No route to the office network',
  },
};

export const texts: CheckTexts<'route.office-network'> = {
  findings: {
    'route.office-network-missing': {
      title: ({ cloudAlive }) =>
        cloudAlive === false
          ? 'The office network does not answer.'
          : 'The cloud services answer, but the office network does not.',
      why: (args) =>
        `${args.targets.length === 1 ? `${args.targets.join('')} does not answer` : `None of ${listOf('en', args.targets)} answers`}. ${ends(args)}`,
      actions: {
        attach: () =>
          `See whether the VPC of the office network is attached to the CEN instance and its routes are learned: ${routeTable}.`,
        'add-route': () =>
          `Look for a route to the office network in the data center, and add it where it is missing. ${fillRoute}`,
        standby:
          'On the standby path check the mask: the office network 172.16.0.0/12 is 172.16.0.0 255.240.0.0.',
      },
      explain: {
        meaning:
          'There is no way to the network in which the cloud computers are, while the log-on service may work.',
        detection:
          "No cloud computer and no gateway answers. With a router's word it is proven. The trace ends before the cloud, or no router shows it.",
        confusedWith:
          'All cloud computers being switched off (computer.all-unreachable). Start one and check again.',
      },
    },
  },
  reasons: {
    'no-office-target': () =>
      'The profile names no cloud computer and no gateway, so the way to the office network was not tested.',
    'route-ends-beyond': ({ lastHop, targets }) =>
      `Packets to ${listOf('en', targets, 3)} get as far as ${lastHop}; nothing answers behind it. The route itself seems to be there.`,
  },
  symptoms: {
    'route.office-network-missing': silent,
  },
  alternatives: {
    'route.office-network-missing': {
      'computer.all-unreachable':
        'Start one cloud computer in the console and check again: if it answers, the others were only switched off.',
    },
  },
};
