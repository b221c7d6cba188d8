import { addressClass } from '../../net/address-class.ts';
import { contains, parseCidr, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import type { Flow, FlowState } from './demands.ts';
import type { Report } from '../schema.ts';
import { fieldsOf, listIn, numberIn, numbersIn, textIn, textsIn, type Fields } from '../values.ts';

const DNS_PORT = 53;
/** Findings that say the company's DNS does not hand questions on to the VPC, or not rightly. */
const FORWARDING_FAULTS = new Set([
  'dns.forwarder-missing',
  'dns.rebind-filtered',
  'dns.public-answer',
  'dns.unexpected-answer',
  'dns.no-ipv4-answer',
  'dns.flapping',
]);

/** What stands between workstation and API though the port may be open. */
const API_FAULTS = new Set([
  'api.filtered',
  'api.refused',
  'api.tls-silent',
  'api.tls-reset',
  'api.tls-intercepted',
  'api.certificate-refused',
]);

/** Somebody who is not the VPC's DNS server answers for it. */
const HIJACKS = new Set(['dns.hijacked', 'workstation.fake-ip']);

/** knownValues gives the facts of one kind that a probe got; of several about the same thing the last one counts. */
export function knownValues(report: Report, kind: string): readonly Fields[] {
  const last = new Map(
    report.observations.filter((one) => one.kind === kind).map((one) => [one.subject, one.fact]),
  );
  return [...last.values()].filter((fact) => fact['known'] === true).map((fact) => fieldsOf(fact['value']));
}

/** resolverFlows are questions to the VPC's resolvers, over UDP and TCP. */
export function resolverFlows(report: Report, source: readonly string[]): readonly Flow[] {
  const seen = knownValues(report, 'dns').filter((one) => one['role'] === 'vpc');
  // Somebody answers in their place, so no answer shows that a question gets through.
  const hijack = report.findings.find(({ code, rootCause }) => rootCause && HIJACKS.has(code))?.code;
  const flows = listIn(report.profile['resolvers'])
    .map(endpointOf)
    .flatMap(({ address, port }) => {
      return (['UDP', 'TCP'] as const).map((protocol): Flow => {
        const own = seen.filter(
          (one) => one['transport'] === protocol.toLowerCase() && isAt(one['server'], address, port),
        );
        return {
          ...out(source),
          protocol,
          ports: [port],
          destination: [address],
          reason: 'resolver',
          ...(hijack === undefined ? judged(own, 'answered') : { state: 'fails', seen: [hijack] }),
        };
      });
    });
  return joined(flows);
}

/** forwardingFlows are the same questions from the company's own DNS servers, which ask on behalf of the workstation. */
export function forwardingFlows(report: Report): readonly Flow[] {
  const vpc = listIn(report.profile['resolvers']).map(endpointOf);
  const company = companyServers(report, new Set(vpc.map(({ name }) => name)));
  if (company.length === 0 || vpc.length === 0) return [];
  const fault = report.findings.find(({ code, rootCause }) => rootCause && FORWARDING_FAULTS.has(code));
  // The server answered, so its own questions may never have been sent: a forwarder that nobody set up looks like a way that is closed.
  const state: FlowState = fault === undefined ? 'untested' : 'suspect';
  const seen = fault === undefined ? [] : [textIn(fault.args['rcode']) || fault.code];
  const ports = [...new Set(vpc.map(({ port }) => port))];
  const destination = [...new Set(vpc.map(({ address }) => address))];
  return (['UDP', 'TCP'] as const).map((protocol) => ({
    ...out(company),
    protocol,
    ports,
    destination,
    reason: 'forwarding',
    state,
    seen,
  }));
}

function endpointOf(fields: Fields): {
  readonly address: string;
  readonly port: number;
  readonly name: string;
} {
  const address = textIn(fields['address']);
  const port = numberIn(fields['port']) ?? DNS_PORT;
  return { address, port, name: `${address}:${port}` };
}

function companyServers(report: Report, vpc: ReadonlySet<string>): readonly string[] {
  const one = report.observations.findLast(
    ({ kind, fact }) => kind === 'resolvers' && fact['known'] === true,
  );
  const groups = listIn(one?.fact['value']).filter((group) => group['scope'] !== 'scoped');
  const servers = groups.flatMap((group) =>
    textsIn(group['servers']).map((address) => endpointOf({ address, port: group['port'] })),
  );
  const lan = textsIn(report.profile['lan']).flatMap((text) => parseCidr(text) ?? []);
  const isDemo = [...vpc].every((name) => isLoopback(name.split(':')[0] ?? ''));
  const own = servers.filter(({ name, address }) => !vpc.has(name) && (isDemo || mayBeCompany(address, lan)));
  return [...new Set(own.map(({ address }) => address))];
}

/** Nobody opens a way for a program on this machine, a public server or one of IPv6. A pseudonym may be anything. */
function mayBeCompany(text: string, lan: readonly Cidr[]): boolean {
  if (text.includes(':')) return false;
  const address = parseIpv4(text);
  if (address === null || lan.some((block) => contains(block, address))) return true;
  return ['private', 'shared', 'documentation'].includes(addressClass(address));
}

function isLoopback(text: string): boolean {
  const address = parseIpv4(text);
  return address !== null && addressClass(address) === 'loopback';
}

/** apiFlows are the connections of a log-on. Any address of the range may answer, so the range is asked for. */
export function apiFlows(report: Report, source: readonly string[]): readonly Flow[] {
  const hosts = listIn(report.profile['apiHosts']);
  const ports = [...new Set(hosts.flatMap((one) => numberIn(one['port']) ?? []))];
  const seen = tcpOf(report, 'api');
  return ports.map((port) => {
    const own = seen.filter((one) => fieldsOf(one['target'])['port'] === port);
    return onEvidence(
      {
        ...out(source),
        protocol: 'TCP',
        ports: [port],
        destination: textsIn(report.profile['cloudServices']),
        names: hosts.filter((one) => one['port'] === port).map((one) => textIn(one['host'])),
        reason: 'api',
        ...judgedApi(report, own),
      },
      own,
    );
  });
}

/** gatewayHostFlows are the private gateways that the profile names. */
export function gatewayHostFlows(report: Report, source: readonly string[]): readonly Flow[] {
  const seen = tcpOf(report, 'gateway-host');
  return listIn(report.profile['gatewayHosts']).flatMap((gateway) =>
    numbersIn(gateway['ports']).map(
      (port): Flow => ({
        ...out(source),
        protocol: 'TCP',
        ports: [port],
        destination: [textIn(gateway['host'])],
        reason: 'gateway-host',
        ...judged(
          seen.filter((one) => fieldsOf(one['target'])['port'] === port),
          'connected',
        ),
      }),
    ),
  );
}

/** computerFlows are sessions. With thousands of cloud computers it is their network that must be permitted. */
export function computerFlows(report: Report, source: readonly string[]): readonly Flow[] {
  const computers = listIn(report.profile['cloudComputers']);
  const blocks = textsIn(report.profile['officeNetwork']);
  const ports = [...new Set(computers.flatMap((one) => numbersIn(one['ports'])))].sort((a, b) => a - b);
  const pinged = computers
    .filter((one) => numbersIn(one['ports']).length === 0)
    .map((one) => textIn(one['address']));
  const addresses = computers.map((one) => textIn(one['address']));
  const to = (exact: readonly string[]): readonly string[] => (blocks.length > 0 ? blocks : exact);
  const seen = tcpOf(report, 'computer');
  const tcp = joinedPorts(
    ports.map((port): Flow => {
      const own = seen.filter((one) => fieldsOf(one['target'])['port'] === port);
      return onEvidence(
        {
          ...out(source),
          protocol: 'TCP',
          ports: [port],
          destination: to(addresses),
          reason: 'computer',
          ...judged(own, 'connected'),
        },
        own,
      );
    }),
  );
  if (pinged.length === 0) return tcp;
  const wanted = new Set(pinged);
  const replies = knownValues(report, 'ping').filter(
    (one) => wanted.has(textIn(one['target'])) && one['via'] === 'icmp' && !isUnsent(one),
  );
  const answers = replies.map((one) => ({
    target: { address: one['target'] },
    outcome: (numberIn(one['received']) ?? 0) > 0 ? 'connected' : 'silent',
  }));
  return [
    ...tcp,
    onEvidence(
      {
        ...out(source),
        protocol: 'ICMP',
        ports: [],
        destination: to(pinged),
        reason: 'computer',
        ...judged(answers, 'connected'),
      },
      answers,
    ),
  ];
}

/** largePacketFlow is the router's word that a packet is too big; without it large packets vanish. */
export function largePacketFlow(report: Report, source: readonly string[]): readonly Flow[] {
  const isBroken = report.findings.some(({ code }) => code === 'path.mtu-blackhole');
  // Large packets that pass say nothing about the word that comes when they do not: nobody had to send it.
  const state: FlowState = isBroken ? 'fails' : 'untested';
  return [
    {
      direction: 'in',
      protocol: 'ICMP',
      ports: [],
      source: [],
      destination: source,
      names: [],
      reason: 'large-packets',
      state,
      seen: [],
    },
  ];
}

/** What this workstation could not send was let through or kept by nobody. */
function isUnsent(ping: Fields): boolean {
  return (
    (numberIn(ping['received']) ?? 0) === 0 &&
    listIn(ping['errors']).some((one) => one['kind'] === 'local-failure')
  );
}

function out(source: readonly string[]): Pick<Flow, 'direction' | 'source' | 'names'> {
  return { direction: 'out', source, names: [] };
}

function tcpOf(report: Report, role: string): readonly Fields[] {
  return knownValues(report, 'tcp').filter((one) => one['role'] === role);
}

function isAt(endpoint: unknown, address: string, port: number): boolean {
  const fields = fieldsOf(endpoint);
  return fields['address'] === address && fields['port'] === port;
}

/** What works was seen to work at certain addresses, and is not told of the whole range. */
function onEvidence(flow: Flow, seen: readonly Fields[]): Flow {
  if (flow.state !== 'works') return flow;
  const addresses = seen
    .filter((one) => one['outcome'] === 'connected')
    .map((one) => textIn(fieldsOf(one['target'])['address']));
  return { ...flow, destination: [...new Set(addresses)] };
}

/** One answer shows that the network permits the connection; a computer that is off is no fault of the network. */
function judged(seen: readonly Fields[], good: string): Pick<Flow, 'state' | 'seen'> {
  const outcomes = [...new Set(seen.map((one) => textIn(one['outcome'])))];
  if (outcomes.length === 0) return { state: 'untested', seen: [] };
  return outcomes.includes(good) ? { state: 'works', seen: [] } : { state: 'fails', seen: outcomes };
}

/** The API has few addresses and each is needed; and a connection that something on the way spoils is of no use. */
function judgedApi(report: Report, seen: readonly Fields[]): Pick<Flow, 'state' | 'seen'> {
  const faults = report.findings
    .filter(({ code, rootCause }) => rootCause && API_FAULTS.has(code))
    .map(({ code }) => code);
  const outcomes = [
    ...new Set(seen.map((one) => textIn(one['outcome'])).filter((outcome) => outcome !== 'connected')),
  ];
  if (faults.length + outcomes.length > 0)
    return { state: 'fails', seen: [...new Set([...outcomes, ...faults])] };
  return { state: seen.length === 0 ? 'untested' : 'works', seen: [] };
}

/** joined names servers together that fare alike. */
function joined(flows: readonly Flow[]): readonly Flow[] {
  return merged(
    flows,
    ({ protocol, ports }) => [protocol, ports].join(' '),
    (all) => ({ destination: [...new Set(all.flatMap(({ destination }) => destination))] }),
  );
}

/** joinedPorts names ports together that fare alike. */
function joinedPorts(flows: readonly Flow[]): readonly Flow[] {
  return merged(
    flows,
    ({ destination }) => destination.join(' '),
    (all) => ({ ports: all.flatMap(({ ports }) => ports) }),
  );
}

function merged(
  flows: readonly Flow[],
  keyOf: (flow: Flow) => string,
  together: (all: readonly Flow[]) => Partial<Flow>,
): readonly Flow[] {
  const groups = new Map<string, [Flow, ...Flow[]]>();
  for (const flow of flows) {
    const key = [keyOf(flow), flow.state, ...flow.seen].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [flow]);
    else group.push(flow);
  }
  return [...groups.values()].map((group) => ({ ...group[0], ...together(group) }));
}
