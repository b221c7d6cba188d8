/** Connections of a log-on and of sessions, and the router's word that a packet is too big. */
import { knownValues } from '../known-values.ts';
import type { Report } from '../schema.ts';
import { fieldsOf, listIn, numberIn, numbersIn, textIn, textsIn, type Fields } from '../values.ts';
import type { Flow, FlowState } from './demand.ts';
import { joinedPorts, judged, onEvidence, out } from './flow-parts.ts';

/** What stands between workstation and API though the port may be open. */
const API_FAULTS = new Set([
  'api.filtered',
  'api.refused',
  'api.tls-silent',
  'api.tls-reset',
  'api.tls-intercepted',
  'api.certificate-refused',
]);

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

/** What this workstation could not send was let through or kept by nobody. */
function isUnsent(ping: Fields): boolean {
  return (
    (numberIn(ping['received']) ?? 0) === 0 &&
    listIn(ping['errors']).some((one) => one['kind'] === 'local-failure')
  );
}

function tcpOf(report: Report, role: string): readonly Fields[] {
  return knownValues(report, 'tcp').filter((one) => one['role'] === role);
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
