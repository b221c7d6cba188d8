/** Questions for names: from this workstation to the resolvers of the VPC, and from the DNS servers of the company. */
import { addressClass } from '../../net/address-class.ts';
import { contains, parseCidr, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import { knownValues } from '../known-values.ts';
import type { Report } from '../schema.ts';
import { fieldsOf, listIn, numberIn, textIn, textsIn, type Fields } from '../values.ts';
import type { Flow, FlowState } from './demand.ts';
import { joined, judged, out } from './flow-parts.ts';

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

/** Somebody who is not the VPC's DNS server answers for it. */
const HIJACKS = new Set(['dns.hijacked', 'workstation.fake-ip']);

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

function isAt(endpoint: unknown, address: string, port: number): boolean {
  const fields = fieldsOf(endpoint);
  return fields['address'] === address && fields['port'] === port;
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
