import type { DetailsTexts } from './texts.ts';

export const detailsEn: DetailsTexts = {
  title: 'Details',
  empty: 'No run yet. Check this computer first, or open a saved report.',
  tabs: { checks: 'Checks', timing: 'Timing', routes: 'Routes', dns: 'DNS', path: 'Path and delay', computers: 'Cloud computers', evidence: 'Evidence' },
  milliseconds: (ms) => `${ms} ms`,
  percent: (value) => `${value} %`,
  search: 'Search',
  all: 'All',
  counted: { pass: (count) => `${count} passed`, warn: (count) => `${count} with a warning`, fail: (count) => `${count} failed`, inconclusive: (count) => `${count} unknown`, skipped: (count) => `${count} skipped`, error: (count) => `${count} with an error` },
  filter: 'Show by outcome',
  shown: (count, total) => `${count} of ${total}`,
  noMatch: 'Nothing matches.',
  clear: 'Show all',
  none: 'none',
  more: (count) => `and ${count} more; the report has them all`,
  unknown: (what) => `${what}: unknown`,
  checks: { computers: (count) => `${count} cloud computers are listed in a tab of their own.`, openComputers: 'Show the cloud computers', noEvidence: 'No raw output belongs to this check.', id: 'Check', findings: 'Found' },
  timing: {
    lead: (total) => `What ran when, in the ${total} of the run. All that can run at once does, so a long bar is somebody who does not answer.`,
    groups: { workstation: 'This computer', routes: 'Routes', dns: 'DNS', connections: 'Connections', path: 'Ping and path' },
    kinds: {
      adapters: () => 'Network adapters', routes: () => 'Route table', resolvers: () => 'Configured DNS servers', hosts: () => 'Hosts file', nrpt: () => 'Name resolution policies', neighbors: () => 'Neighbors (ARP)', proxies: () => 'Proxy settings', filters: () => 'Packet filters', client: () => 'Workspace client', host: () => 'Operating system', control: () => 'Self-test on the loopback',
      winner: (subject) => `Route to ${subject}`, dns: (subject, detail) => `Question to ${subject}, ${detail}`, reach: (subject) => `Questions with a hop limit to ${subject}`, remembered: (subject) => `Addresses of ${subject} that worked before`, lookup: (subject) => `System lookup of ${subject}`, tcp: (subject) => `Connection to ${subject}`, tls: (subject, detail) => `TLS with ${subject}, ${detail}`, http: (subject, detail) => `HTTP request to ${subject}, ${detail}`,
      ping: (subject, detail) => `Ping of ${subject}, ${detail}`, trace: (subject) => `Trace to ${subject}`, mtu: (subject) => `Packet sizes to ${subject}`,
    },
    series: 'by DNS questions',
    states: { silent: 'no answer', unknown: 'unknown' },
    empty: 'The report has no times.',
  },
  routes: {
    winners: 'Where packets go', winnersLead: 'The route that wins for each target.', table: 'Route table', target: 'Target', interface: 'Interface', gateway: 'Gateway', prefix: 'Route', source: 'Source address', owner: 'Belongs to', saidBy: 'Said by', metric: 'Metric', kind: 'Kind',
    from: { system: 'the system', table: 'the route table' }, onLink: 'on-link', search: 'Search routes', adapters: { ethernet: 'Ethernet', wifi: 'Wi-Fi', loopback: 'this computer', tunnel: 'VPN or tunnel', bridge: 'bridge', other: 'other', unknown: 'kind unknown' }, disagrees: (way) => `The table leads elsewhere: ${way}`,
  },
  roles: { resolver: 'VPC DNS server', api: 'API', 'gateway-host': 'Private gateway', computer: 'Cloud computer', 'default-gateway': 'Default gateway', 'active-hop': 'Active line', 'standby-hop': 'Standby line' },
  dns: {
    resolvers: 'Configured DNS servers', order: 'No.', anyInterface: 'all', servers: 'Servers', domains: 'Domains', scopeTitle: 'Answers', scope: { default: 'any name', supplemental: 'these domains only', scoped: 'bound to the interface' }, answers: 'Answers the API\'s name',
    wins: 'this one', byHosts: (name, address, line) => `Line ${line} of the hosts file answers ${name} with ${address}; no DNS server is asked.`, byPolicy: (name, servers) => `A policy of this computer (NRPT) sends ${name} to ${servers}, past the servers below.`, answersOf: (name) => `Answers for ${name}`, asked: 'Asked', system: 'The system', vpc: 'VPC DNS server', configured: 'Configured server', transport: 'By', answer: 'Answer', time: 'Time', lost: 'Lost',
    differs: 'differs from the VPC', agrees: 'agrees', agreement: 'Compared', noReference: 'not compared', empty: 'No name was asked for.', outcomes: { answered: 'answered', silent: 'no answer', refused: 'refused', reset: 'reset', unreachable: 'unreachable', malformed: 'malformed answer', error: 'error', 'not-found': 'no such name', failed: 'failed', 'timed-out': 'no answer' },
  },
  path: {
    latency: 'Delay and loss by target', latencyLead: 'The bar reaches from the least to the greatest delay, the line in it is the mean.', target: 'Target', delay: 'Delay', least: 'Least', mean: 'Mean', most: 'Greatest', jitter: 'Jitter', loss: 'Loss', silent: 'no answer',
    way: (target) => `Routers on the way to ${target}`, reached: 'The target was reached.', notReached: (ttl) => `The target was not reached; the last answer came from hop ${ttl}.`, hop: 'Hop', router: 'Router', who: 'Known as', reply: 'Said', replies: { 'ttl-exceeded': 'passed on', target: 'is the target', unreachable: 'unreachable', none: 'no answer' }, empty: 'No target was pinged or traced.', worst: (count) => `The ${count} worst are drawn; the report has them all.`,
  },
  computers: { sort: 'Sort by', sortBy: { outcome: 'outcome', address: 'address', name: 'name', delay: 'time' }, empty: 'No cloud computer is in the profile, so none was tested.' },
  evidence: { footprint: 'What was contacted', footprintLead: 'Every destination of this run.', destination: 'Destination', protocol: 'Protocol', purpose: 'Purpose', count: 'Times', outputs: 'Raw outputs', outputsLead: 'What the system\'s commands printed, as it came.', search: 'Search commands and outputs' },
};
