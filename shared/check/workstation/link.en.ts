import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'workstation.link'> = {
  check: 'Network adapter',
  findings: {
    'workstation.no-link': 'No network adapter is connected',
  },
};

export const texts: CheckTexts<'workstation.link'> = {
  findings: {
    'workstation.no-link': {
      title: () => 'This workstation has no network: no adapter is connected.',
      why: ({ adapters }) =>
        adapters.length === 0
          ? 'The system lists no network adapter besides the loopback.'
          : `The system lists ${listOf('en', adapters)}, and none of them has a connection.`,
      actions: {
        connect:
          'Plug in the network cable or join the Wi-Fi, switch off flight mode, and check the docking station.',
        'enable-windows': 'If the adapter is disabled, enable it.',
        'enable-linux': 'See which links are down, and bring the right one up.',
      },
      explain: {
        meaning: 'No network adapter of this workstation is up with a carrier, so nothing can leave it.',
        detection:
          "The system's own list of adapters has no entry, besides the loopback, that is both enabled and connected.",
        confusedWith:
          'A missing address (workstation.no-address): there the cable is in, but no IPv4 address was assigned.',
      },
    },
  },
  reasons: {
    'link-up': ({ adapters }) => `Connected: ${listOf('en', adapters)}.`,
    'link-virtual': ({ adapters }) =>
      `Only virtual adapters are up (${listOf('en', adapters)}), and nothing shows that a network card is behind them.`,
  },
  symptoms: {},
};
