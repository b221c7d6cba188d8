import { officeNetworks, routeTable } from '../../advice/en/places.ts';
import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'computer.reachable'> = {
  check: 'Cloud computer',
  findings: {
    'computer.unreachable': 'A cloud computer does not answer',
    'computer.all-unreachable': 'No cloud computer answers',
    'computer.port-refused': 'A cloud computer refuses the port',
    'computer.port-filtered': 'A cloud computer answers ping, but not its port',
    'computer.icmp-filtered': 'Ping is filtered',
  },
};

/** A router that answers a trace shows the way as far as itself. */
function way(past: string | null, inside: boolean): string {
  if (past === null) return '';
  if (inside)
    return ` The way there works: the router ${past}, which is inside the office network, answered the trace.`;
  return ` Packets get as far as ${past}, and no router on the way objects, so the company's network sends them the right way. Behind that router either no computer answers, or their network is not attached.`;
}

/** What pings show of computers whose port is silent. */
function running(computers: readonly string[], pinged: number): string {
  const list = listOf('en', computers);
  if (pinged === computers.length) return `${list} ${pinged === 1 ? 'is' : 'are'} running and can be reached`;
  return `Of ${list} ${pinged} ${pinged === 1 ? 'was' : 'were'} pinged and answered, so that running computers can be reached`;
}

export const texts: CheckTexts<'computer.reachable'> = {
  findings: {
    'computer.unreachable': {
      title: ({ computers, total }) =>
        computers.length === 1
          ? `The cloud computer ${computers.join('')} does not answer.`
          : `${computers.length} of ${total} cloud computers do not answer.`,
      why: ({ computers, total }) =>
        `${listOf('en', computers)} stayed silent; ${total - computers.length} of ${total} answered, so the way to the office network works.`,
      actions: {
        start:
          'Start the cloud computer in the client and wait two minutes: stopped and hibernated ones do not answer.',
        console:
          'See its state in the console (stopped, hibernated, deleted, expired), and whether its address has changed.',
      },
      explain: {
        meaning: 'Single cloud computers do not answer, while others do.',
        detection: 'Their ports time out, or ping stays silent where others answer it.',
        confusedWith: 'A fault of the way (route.office-network-missing), where none answers.',
      },
    },
    'computer.all-unreachable': {
      title: ({ total }) =>
        total === 1 ? 'The cloud computer does not answer.' : `None of the ${total} cloud computers answers.`,
      why: ({ total, past, inside }) =>
        `${total === 1 ? 'The cloud computer of the profile' : `All ${total} cloud computers of the profile`} stayed silent.` +
        way(past, inside),
      actions: {
        console: 'Start one of them in the console and check again.',
        'security-group': () =>
          `Look at the security groups and the policies for this source subnet: what they do not permit is dropped without a word. The office network: ${officeNetworks}.`,
        attach: () =>
          `If the computers run and nothing is filtered: see whether the VPC of the office network is attached to the CEN instance and its routes are learned: ${routeTable}.`,
        targets:
          'Check the addresses and ports in the profile. The streaming ports are not documented; a port that is right for one service may be closed for another.',
      },
      explain: {
        meaning: 'No cloud computer answers, although the way to the office network may be fine.',
        detection:
          'Every cloud computer of the profile is silent on its ports, or to ping where ping works, while the way there comes as far as the cloud or into the office network.',
        confusedWith:
          'A missing route to the office network (route.office-network-missing): the two are told apart by a host or a router there that answers, such as the private gateway, or by a router that objects.',
      },
    },
    'computer.port-refused': {
      title: ({ computers }) =>
        computers.length === 1
          ? `The cloud computer ${computers.join('')} refuses the connection.`
          : `${computers.length} cloud computers refuse the connection.`,
      why: ({ computers, ports }) =>
        `${listOf('en', computers)} ${computers.length === 1 ? 'is' : 'are'} alive, but nothing listens on port ${listOf('en', ports.map(String))}.`,
      actions: {
        port: 'Check the ports in the profile.',
        restart: 'Restart the cloud computer in the client, so that its services start again.',
      },
      explain: {
        meaning: 'The computer is reached, and the port is closed.',
        detection: 'A TCP reset from its address on all given ports.',
        confusedWith: 'A firewall that rejects, which looks the same.',
      },
    },
    'computer.port-filtered': {
      title: ({ computers, ports, pinged }) => {
        const port = listOf('en', ports.map(String));
        if (computers.length === 1)
          return `The cloud computer ${computers.join('')} answers ping, but not on port ${port}.`;
        return pinged === computers.length
          ? `${pinged} cloud computers answer ping, but not on port ${port}.`
          : `${computers.length} cloud computers do not answer on port ${port}, though those that were pinged do.`;
      },
      why: ({ computers, ports, pinged }) =>
        `${running(computers, pinged)}; connections to port ${listOf('en', ports.map(String))} get no answer: as a rule something on the way, or a security group, drops them.`,
      actions: {
        'security-group': () =>
          `Look at the security groups and the policies for this source subnet: what they do not permit is dropped without a word. The office network: ${officeNetworks}.`,
        firewall: 'Permit TCP to these ports of the office network on every firewall on the way.',
        port: 'Check the ports in the profile: the streaming ports are not documented.',
      },
      explain: {
        meaning: 'The computer is reached, and its port does not answer.',
        detection: 'It answers ping, and connections to all given ports time out.',
        confusedWith:
          'A computer that is off (computer.unreachable), which answers no ping either where ping is permitted.',
      },
    },
    'computer.icmp-filtered': {
      title: () => 'Ping to the cloud computers is filtered; that is no fault.',
      why: ({ computers }) =>
        `${computers} ${computers === 1 ? 'computer accepts' : 'computers accept'} connections without answering ping.`,
      actions: { nothing: 'Nothing has to be done. Permit ICMP if you want to measure loss and delay.' },
      explain: {
        meaning: 'ICMP is dropped on the way, while the connections that matter work.',
        detection: 'TCP connects, and no cloud computer answers ping.',
        confusedWith: 'Unreachable computers.',
      },
    },
  },
  reasons: {
    'computer-connected': ({ computer, port, connectMs }) =>
      `${computer} accepts connections on port ${port}, after ${connectMs} ms.`,
    'computer-answers-ping': ({ computer, avgMs }) => `${computer} answers ping, in ${avgMs} ms.`,
    'computer-ping-only': ({ computer }) =>
      `${computer} does not answer ping, but neither does anything else here: ping is probably filtered. Give a port to get a certain answer.`,
    'computer-behind-proxy': ({ computer }) =>
      `Something answers at ${computer}, but packets to it go into a local proxy, which answers by itself; whether the computer stands behind it is not known.`,
    'computer-not-asked': ({ computer }) => `${computer} was not asked.`,
  },
  symptoms: {
    'computer.unreachable': ({ computers }) =>
      `${computers.length === 1 ? 'Cloud computer' : 'Cloud computers'} ${listOf('en', computers)}: no answer`,
    'computer.all-unreachable': ({ total }) =>
      total === 1 ? 'The cloud computer: no answer' : `All ${total} cloud computers: no answer`,
    'computer.port-refused': ({ computers }) => `${listOf('en', computers)}: connection refused`,
    'computer.port-filtered': ({ computers }) => `${listOf('en', computers)}: connections get no answer`,
  },
  alternatives: {
    'computer.all-unreachable': {
      'route.office-network-missing':
        'Start one cloud computer in the console and check again: if it stays silent, the way to the office network is missing.',
    },
  },
};
