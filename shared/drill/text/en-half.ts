/** A standby that carries a part: what is missing, and where to fix it. */
import type { Missing } from '../finding.ts';
import type { DrillFindingText } from './table.ts';

const MISSING: Readonly<Record<Missing, string>> = {
  'cloud-services':
    'All that answers from the cloud services stayed out, and the office network came back: on the standby a route or an IPsec selector for the cloud services is missing.',
  office:
    'All cloud computers and gateways stayed out, and the cloud services came back: on the standby a route or an IPsec selector for the office network is missing.',
  dns: 'DNS alone stayed out, and the same range answers otherwise: on the standby something drops port 53.',
  connections:
    'Questions without a connection are answered, and no connection comes about: a filter on the standby, or replies that take another way than the questions.',
  pings: 'Pings alone stayed out, and connections work: a filter for ICMP, which no log-on needs.',
  api: 'The API alone stayed out, and the same range answers otherwise: on the standby something drops connections to its port.',
  mixed: 'What stayed out has nothing in common that a route or a selector would explain.',
};

export const half: DrillFindingText<'drill.half'> = {
  title: ({ dead }, { names }) => `Half a standby: these stayed out on it: ${names(dead)}.`,
  why: ({ alive, missing }, { names }) =>
    `These came back over the standby: ${names(alive)}. ${MISSING[missing]}`,
  actions: ({ missing, blocks }, { list }) => halfActions(missing, blocks.length === 0 ? null : list(blocks)),
};

function halfActions(missing: Missing, blocks: string | null): readonly string[] {
  switch (missing) {
    case 'cloud-services':
      return routeActions(blocks ?? '100.64.0.0/10');
    case 'office':
      return routeActions(blocks ?? 'the office network');
    case 'dns':
      return ['Permit UDP and TCP port 53 to the VPC resolvers on every firewall of the standby.'];
    case 'api':
      return ['Permit TCP to the port of the API on every firewall of the standby.'];
    case 'connections':
      return [
        'Compare the firewalls of both paths.',
        'Check that replies come back over the standby too: a firewall that saw no question drops the reply.',
      ];
    case 'pings':
      return [
        'Nothing has to be done for log-ons. Permit ICMP echo if the standby is to be watched by ping.',
      ];
    case 'mixed':
      return blocks === null ? ['Look at each of them on its own.'] : routeActions(blocks);
  }
}

function routeActions(blocks: string): readonly string[] {
  return [
    `On the data center gateway, add a route for ${blocks} over the VPN, with a lower priority than BGP (guide, Steps 4 and 6.1).`,
    `Add ${blocks} to the selectors of the IPsec connection on both ends, unless it routes by destination.`,
    `On the VPN gateway and in CEN, check that ${blocks} is routed from the user VPC.`,
  ];
}
