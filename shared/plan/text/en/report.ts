import type { PlanReportWords } from '../report-contract.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const planWordsEn: PlanReportWords = {
  title: 'VPC Doctor: plan check',
  chips: {
    ready: 'No mistakes',
    'ready-with-warnings': 'Warnings',
    'not-ready': 'Mistakes',
    inconclusive: 'Questions are open',
  },
  labelled: (label, said) => `${label}: ${said}`,
  both: (first, second) => `${first} ${second}`,
  headings: {
    findings: 'What is wrong, and what is asked',
    simulation: 'What happens when',
    picture: 'The network',
    assumptions: 'What this takes for granted',
    unread: 'Lines that were not understood',
    files: 'Files',
  },
  labels: {
    rule: 'Rule',
    where: 'Where',
    lineOf: (file, line, path) =>
      `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` (${path})`}`,
    corrected: (file) => `Corrected lines for ${file}`,
    undo: 'To take it back',
    who: 'Who',
    redacted: 'Private values were replaced by pseudonyms.',
    notRedacted: 'Private values were kept.',
    to: 'there',
    back: 'back',
    target: 'Destination',
    nothingFound: 'Nothing was found.',
    unread: (unread, lines) => `${count(lines, 'line', 'lines')}, ${unread} not understood`,
  },
  severities: { error: 'Error', warning: 'Warning', question: 'Question', note: 'Note' },
  owners: { network: 'network team', cloud: 'cloud administrator', it: 'IT' },
  states: {
    'all-up': 'All up',
    'circuit-down': 'Circuit down',
    'bgp-down': 'BGP down',
    'vpn-down': 'VPN down',
    'both-down': 'Circuit and VPN down',
  },
  targets: {
    office: 'Office network',
    'cloud-services': 'Cloud services',
    resolver: 'DNS server',
    probe: 'Answers to the health check',
  },
  verdicts: {
    circuit: 'circuit',
    vpn: 'VPN',
    'no-way': 'no way',
    partly: 'only a part',
    asymmetric: 'two ways',
    mixed: 'by part',
    open: 'not known',
  },
  noWays: {
    'no-route': 'no route leads there',
    'never-installed': 'the device never installs the route',
    discarded: 'the route discards it',
    elsewhere: 'the route leads elsewhere',
    'circuit-down': 'the route leads to the circuit, which is down',
    'vpn-down': 'the route leads to the VPN, which is down',
    selectors: 'the tunnel does not let it through',
    'not-attached': 'it is not attached to the CEN instance',
    'not-published': 'the route over the VPN is not published to CEN',
    loop: 'it goes round in a loop',
  },
  opens: {
    'no-gateway': 'no configuration of the gateway was given',
    'gateway-unread': 'a line that was not understood may decide it',
    'next-hop': 'the next hop is not known',
    preference: 'what the number of the route means is not known',
    'two-ways': 'two routes have the same number',
    session: 'whether BGP comes up is not known',
    policy: 'without a policy FRR may exchange nothing with this neighbor',
    unresolved: 'FRR takes a next hop behind the default route only with ip nht resolve-via-default',
    tunnel: 'only one of the tunnels lets it through, and which one it takes is not known',
    'in-table':
      'a network is announced only when the gateway has a route of exactly this block, and none is in its configuration',
    'vbr-static': 'the plan does not name the static routes of the VBR',
    announced: 'more may be announced than is named',
    published: 'whether the route over the VPN is published to CEN is not known',
    'cloud-services': 'how CEN reaches 100.64.0.0/10 is not known',
    watched: 'what the route depends on is not known to be up',
    filter: 'whether a policy of BGP lets it through is not known',
    withdrawn: 'whether the device takes the route away when the tunnel goes down is not known',
    'vpn-bgp': 'what BGP brings over the VPN is not known',
  },
  carriers: { circuit: 'circuit', vpn: 'VPN' },
  routes: { bgp: 'BGP', static: 'static route', connected: 'own subnet', vpc: 'route of the VPC' },
  carried: (by, from, route) => `${by} (${from} ${route})`,
  noWay: (why, route) => `no way: ${why}${route === null ? '' : ` (${route})`}`,
  isOpen: (why) => `not known: ${why}`,
  partly: (range, said) => `${range}: ${said}`,
  routeAndOthers: (route, others) => `${route} and ${count(others, 'other', 'others')}`,
  moreParts: (parts) => count(parts, 'more part', 'more parts'),
  standbyIs: (blocks) => `the route over the VPN is ${blocks.join(', ')}`,
  outage: ({ leastSeconds, mostSeconds }) =>
    mostSeconds === null
      ? `noticed after ${leastSeconds} s or later; the most depends on a timer that is not known. The change of routes comes on top`
      : `noticed after ${leastSeconds} to ${mostSeconds} s; the change of routes comes on top`,
  headline: ({ errors, warnings, questions, hasGateway, isOpen, dead, odd }) => {
    if (errors > 0)
      return `${count(errors, 'mistake', 'mistakes')} found.${dead > 0 ? ' In some cases nothing arrives, or only a part.' : ''}`;
    if (dead > 0)
      return 'No single mistake was found, and yet in some cases nothing arrives, or only a part.';
    if (questions > 0)
      return `No mistake was found; ${count(questions, 'question is', 'questions are')} open.`;
    if (!hasGateway)
      return 'No mistake was found in the plan. What happens depends on the configuration of the gateway, which was not given.';
    if (isOpen) return 'No mistake was found, but not all of what happens is known.';
    if (odd > 0)
      return 'No single mistake was found, but in some cases traffic takes another way than the one that is meant.';
    return warnings > 0
      ? `No mistake was found, but ${count(warnings, 'warning', 'warnings')}.`
      : 'No mistake was found. With the circuit down the VPN carries everything.';
  },
  assumptions: [
    'Circuit down: the port loses its link. Where the link stays up, a static route over the circuit stays as well, unless something watches it.',
    'Of the policies of BGP, lists of blocks and the route maps that name them are followed; what else decides is asked.',
    'What a track or a probe watches answers while its way is up, where it is an end of the circuit or of the VPN.',
    'A tunnel without selectors lets through what is routed into it.',
    'The cloud takes the longest prefix, and of equal ones the circuit before the VPN, as the guide describes it.',
    'The times are those of detection. How long the change of routes takes, nobody publishes.',
  ],
  nodes: {
    dataCenter: 'Data center',
    gateway: 'Gateway',
    vbr: 'Circuit, VBR',
    vpnGateway: 'VPN, user VPC',
    cen: 'CEN',
    office: 'Office network',
    services: 'Cloud services',
  },
};
