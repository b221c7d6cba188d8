import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillFilter } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { vendor } from './phrases.en.ts';

export const names: CheckNames<'api.tcp'> = {
  check: 'Connection to the API',
  findings: {
    'api.filtered': "A firewall filters the API's port",
    'api.refused': "The API's port refuses connections",
  },
};

export const texts: CheckTexts<'api.tcp'> = {
  findings: {
    'api.filtered': {
      title: ({ target }) => `Connections to the API (${target}) get no answer.`,
      why: ({ target, hosts }) =>
        `${listOf('en', hosts, 1)} resolves to an address in the expected range, but TCP to ${target} stayed silent, three times: as a rule a firewall on the way drops them.`,
      actions: {
        permit: () =>
          `Permit TCP to the API's port from this network on every firewall on the way. ${fillFilter}`,
        'this-workstation':
          'If another workstation of this network reaches the API, look into the firewall and security software of this one (Windows Firewall, 360, Huorong, an EDR agent) for a rule about the port.',
        'security-groups': 'Check access control lists on the transit router and in the VPC.',
      },
      explain: {
        meaning: 'The way to the range is open, and only this port is not.',
        detection:
          "TCP connection attempts to the API's address time out, while something else in the range answers (then proven) or nothing else contradicts it (then likely).",
        confusedWith:
          'A missing route, where nothing in the range answers; a refusal (api.refused), where an error comes back at once.',
      },
    },
    'api.refused': {
      title: ({ target }) => `The API's port (${target}) refuses connections.`,
      why: ({ target }) =>
        `${target} answered every attempt at once with a reset: a firewall that rejects, or a service that is not running.`,
      actions: {
        'who-refuses': () =>
          `Find the firewall that rejects TCP to this range instead of dropping it, and permit it there. ${fillFilter}`,
        vendor,
      },
      explain: {
        meaning: 'The address itself, or a device before it, refuses the connection.',
        detection: 'Every TCP connection attempt is reset.',
        confusedWith:
          'Silence (api.filtered). A reset proves that somebody is there; whether it is the API or a firewall shows in a trace by TCP.',
      },
    },
  },
  reasons: {
    'api-connected': ({ target, connectMs, others }) =>
      `${target} accepts connections, after ${connectMs} ms.${others === 0 ? '' : ` ${others} more ${others === 1 ? 'address does' : 'addresses do'} not.`}`,
    'api-remembered': ({ target, on, proven }) =>
      proven
        ? `No DNS server names the API now. At ${target}, where it was on ${on}, it answers with its certificate: only the name resolution is broken.`
        : `No DNS server names the API now. Somebody accepts connections at ${target}, where it was on ${on}; whether that is the API is not proven.`,
    'api-denied': ({ target, errno }) =>
      `This workstation itself kept the connection to ${target} from leaving (${errno}): a local firewall, or the Local Network permission of macOS.`,
  },
  symptoms: {
    'api.filtered': ({ target }) => `API ${target}: no answer`,
    'api.refused': ({ target }) => `API ${target}: connection refused`,
  },
};
