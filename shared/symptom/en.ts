import { listOf } from '../text/list.ts';
import { CHECK_TEXTS } from '../advice/checks.ts';
import { join } from '../check/gather.ts';
import type { SymptomTexts } from './symptom-texts.ts';

const some = (items: readonly string[]): string => listOf('en', items);
const silent = ({ targets }: { readonly targets: readonly string[] }): string =>
  `${some(targets)}: no answer`;
const resolved = (name: string, answers: readonly string[]): string => {
  return answers.length === 0 ? `${name}: no address` : `${name} resolves to ${some(answers)}`;
};
const asked = ({
  name,
  answers,
  servers,
}: {
  readonly name: string;
  readonly answers: readonly string[];
  readonly servers: readonly string[];
}): string => {
  return servers.length === 0
    ? resolved(name, answers)
    : `${resolved(name, answers)} (asked: ${some(servers)})`;
};

const REFUSALS = {
  'port-closed': 'connection refused',
  'rcode-refused': 'the answer is REFUSED',
  'rcode-servfail': 'the answer is SERVFAIL',
} as const;

export const en: SymptomTexts = {
  of: {
    ...join(CHECK_TEXTS.en, 'symptoms'),
    'workstation.no-address': ({ adapters }) => `No usable IPv4 address on ${some(adapters)}`,
    'workstation.address-conflict': ({ address, adapter }) =>
      `${adapter}: the address ${address} is marked as used twice`,
    'workstation.no-default-route': () => 'No default route',
    'workstation.off-network': silent,
    'workstation.gateway-silent': ({ gateway }) => `LAN gateway ${gateway}: no answer`,
    'workstation.no-resolver': () => 'No DNS server is configured',
    'workstation.lan-overlap': (args) =>
      `${args.interface} has the network ${args.network}, which overlaps ${args.block}`,
    'workstation.overlay-route': ({ targets, interface: name }) =>
      `${some(targets)}: packets go into ${name}`,
    'workstation.local-block': ({ targets, what }) =>
      `${some(what)} to ${some(targets)}: this workstation sends nothing`,
    'workstation.overlay-filter': silent,
    'workstation.wrong-route': (args) => `${some(args.targets)}: no answer by the route ${args.prefix}`,

    'dns.server-silent': ({ servers }) => `VPC DNS ${some(servers)}: no answer`,
    'dns.server-refused': ({ servers, how }) => `VPC DNS ${some(servers)}: ${REFUSALS[how]}`,
    'dns.system-silent': ({ name }) => `The system's lookup of ${name}: no answer`,
    'dns.udp-blocked': ({ servers }) => `VPC DNS ${some(servers)}: no answer over UDP, an answer over TCP`,
    'dns.hijacked': ({ name, answers }) => resolved(name, answers),
    'dns.forwarder-missing': ({ name, rcode }) => `The system's lookup of ${name}: no address (${rcode})`,
    'dns.rebind-filtered': ({ name, answers }) => resolved(name, answers),
    'dns.public-answer': ({ name, answers }) => resolved(name, answers),
    'dns.unexpected-answer': ({ name, answers }) => resolved(name, answers),
    'dns.no-ipv4-answer': ({ name }) => `${name}: no IPv4 address`,
    'dns.stale-policy': asked,
    'dns.other-resolver': asked,
    'dns.first-server-dead': ({ dead }) => `DNS server ${some(dead)}: no answer`,
    'dns.system-differs': ({ name, answers }) => resolved(name, answers),
    'dns.stale-record': ({ name, answers }) => resolved(name, answers),
    'dns.flapping': ({ name, right, wrong }) => `${name}: ${right} of ${right + wrong} answers as expected`,
    'dns.system-slow': ({ name, rttMs }) => `The system's lookup of ${name}: an answer after ${rttMs} ms`,
    'dns.slow': ({ server, rttMs }) => `VPC DNS ${server}: an answer after ${rttMs} ms`,
    'dns.name-unknown': ({ names, rcode }) => `VPC DNS: no address for ${some(names)} (${rcode})`,

    'route.cloud-services-missing': silent,
    'route.cloud-services-unreachable': silent,
    'route.cloud-services-silent': silent,
    'route.office-network-missing': silent,
    'route.private-link-down': silent,
    'route.return-path': silent,

    'workstation.slow': ({ startMs }) => `Starting one small program takes ${(startMs / 1000).toFixed(1)} s`,
    'path.latency': ({ targets, avgMs }) => `${some(targets)}: a reply after ${avgMs} ms on average`,
    'path.loss': ({ percent, sent }) => `${percent} % of ${sent} requests were lost`,

    'api.filtered': ({ target }) => `API ${target}: no answer`,
    'api.refused': ({ target }) => `API ${target}: connection refused`,
    'api.tls-silent': ({ target }) => `API ${target}: no answer in the TLS handshake`,
    'api.tls-reset': ({ target }) => `API ${target}: the TLS handshake is cut off`,
    'api.tls-intercepted': ({ target, issuer }) => {
      return issuer === ''
        ? `${target}: the answer is not TLS`
        : `${target}: certificate by "${issuer}", which is not trusted`;
    },
    'api.certificate-expired': ({ target, notYetValid }) => {
      return `${target}: by this computer's clock the certificate ${notYetValid ? 'is not valid yet' : 'has expired'}`;
    },
    'api.certificate-name': ({ target, host }) => `${target}: the certificate is not for ${host}`,
    'api.certificate-refused': ({ target }) => `${target}: the certificate chain is not accepted`,
    'api.http-error': ({ target, status }) =>
      `${target}: ${status === null ? 'no valid HTTP answer' : `HTTP status ${status}`}`,
  },
  follows: (symptom, steps) =>
    `${symptom} (follows from ${steps.length === 1 ? 'step' : 'steps'} ${some(steps.map(String))}).`,
  followsMuted: (symptom) => `${symptom} (follows from a muted finding).`,
};
