/** The named values that each finding's texts use. All are plain JSON, so that a saved report keeps them. */

import type { DeclaredFindings } from '../check/declared.ts';
import type { Whose } from '../resolution/owner.ts';

interface At {
  /** `address` or `address:port`. */
  readonly target: string;
}
interface ViaInterface {
  readonly targets: readonly string[];
  readonly interface: string;
}
interface NameAnswer {
  readonly name: string;
  readonly answers: readonly string[];
}
interface ResolverAnswer extends NameAnswer {
  /** Configured resolvers that gave it; empty where only getaddrinfo is known. */
  readonly servers: readonly string[];
  /** What the VPC resolvers answer; empty where they do not. */
  readonly expected: readonly string[];
}
/** Whose a resolver is that is not the company's. */
export type OtherResolver = Exclude<Whose, 'vpc' | 'company'>;
/** `wrong`: asked directly, it has no address or a wrong one; `silent`: nobody answers there; `unknown`: it was not asked directly. */
export type ResolverSays = 'wrong' | 'silent' | 'unknown';
/**
 * What shows that a workstation is on another network. `outside-lan`: its address is in none of the profile's `lan`.
 * `hotspot`: an address of shared connections. `provider-address`: one of an Internet provider. `internet`: packets to
 * private targets pass a public router. `carrier`: they pass a router of a carrier's inner network. `public-resolver`: a public DNS server is asked for names.
 */
export type OffNetworkSign =
  | 'outside-lan'
  | 'hotspot'
  | 'provider-address'
  | 'internet'
  | 'carrier'
  | 'public-resolver';
interface Dead {
  readonly targets: readonly string[];
  /** Last router that answered a trace, or null. */
  readonly lastHop: string | null;
  /** Router that said "unreachable"; null: nobody, or nobody who is known by name. */
  readonly unreachableFrom: string | null;
  /** Whether a router said "unreachable" at all. */
  readonly reported: boolean;
}

/** Of the checks that do not declare themselves (see check/declared.ts). */
interface ListedFindings {
  'workstation.no-link': { readonly adapters: readonly string[] };
  'workstation.no-address': { readonly adapters: readonly string[]; readonly selfAssigned: boolean };
  'workstation.address-conflict': { readonly address: string; readonly adapter: string };
  'workstation.no-default-route': { readonly targets: readonly string[] };
  /** `hop`: the public router that packets to private targets pass; null: none was seen. */
  'workstation.off-network': {
    readonly targets: readonly string[];
    readonly signs: readonly OffNetworkSign[];
    readonly address: string;
    readonly resolvers: readonly string[];
    readonly hop: string | null;
  };
  'workstation.gateway-silent': {
    readonly gateway: string;
    readonly interface: string;
    readonly arp: 'failed' | 'unknown';
  };
  'workstation.no-resolver': Record<string, never>;
  'workstation.lan-overlap': ViaInterface & {
    readonly network: string;
    readonly block: string;
    readonly product: string | null;
  };
  'workstation.overlay-route': ViaInterface & {
    readonly product: string;
    readonly prefix: string;
    /** It may be the company's own VPN, which carries the service on purpose. */
    readonly mayBeIntended: boolean;
  };
  'workstation.overlay-filter': ViaInterface & { readonly product: string; readonly rule: string | null };
  'workstation.fake-ip': NameAnswer & {
    readonly product: string | null;
    readonly hijacksDirectQueries: boolean;
    /** The network of a program's own tunnel; null: the range that local proxies use. */
    readonly network: string | null;
  };
  'workstation.hosts-override': NameAnswer & { readonly line: number; readonly expected: readonly string[] };
  'workstation.local-block-route': {
    readonly targets: readonly string[];
    readonly prefix: string;
    readonly kind: string;
  };
  /** What was denied, such as `ping`, `UDP 53` and `TCP 443`; `rule`: the filter rule that does it, where it could be read. */
  'workstation.local-block': {
    readonly targets: readonly string[];
    readonly what: readonly string[];
    /** Nothing beyond this workstation answered anything. */
    readonly everything: boolean;
    /** What the tools say on the loopback. `denied`: they cannot send even there. */
    readonly control: 'passed' | 'denied' | 'unknown';
    readonly rule: string | null;
  };
  'workstation.wrong-route': ViaInterface & {
    readonly prefix: string;
    readonly gateway: string | null;
    readonly defaultGateway: string | null;
  };
  /** Both ways as text, such as `eth0 192.168.1.1 (0.0.0.0/0)`. */
  'workstation.routes-disagree': {
    readonly targets: readonly string[];
    readonly system: string;
    readonly table: string;
  };
  'workstation.proxy': { readonly proxies: readonly string[]; readonly hosts: readonly string[] };
  /** How long the start of one small program took. */
  'workstation.slow': { readonly startMs: number };

  /** All servers in that state, so that one step names them together. */
  /** `apiAt`: a remembered address at which the API proves itself today. */
  'dns.server-silent': {
    readonly servers: readonly string[];
    readonly otherAnswers: boolean;
    readonly apiAt?: string;
  };
  'dns.server-refused': {
    readonly servers: readonly string[];
    readonly how: 'port-closed' | 'rcode-refused' | 'rcode-servfail';
    readonly otherAnswers: boolean;
  };
  'dns.system-silent': { readonly name: string; readonly servers: readonly string[] };
  'dns.udp-blocked': { readonly servers: readonly string[] };
  'dns.hijacked': NameAnswer & {
    readonly servers: readonly string[];
    readonly rcode: string | null;
    /** Whether the answer is right all the same. */
    readonly right: boolean;
    /** The hop limit that brought the answer; null: only what it says shows that it is a stranger's. */
    readonly hop: number | null;
    readonly router: string | null;
    /** Hops to the true server by ping; null: unknown. */
    readonly distance: number | null;
    /** Whether ping shows that the server is further away; otherwise the route table alone does. */
    readonly byPing: boolean;
    readonly product: string | null;
  };
  'dns.forwarder-missing': ResolverAnswer & { readonly rcode: string };
  /** `isSaid`: the server says itself that it filters (extended DNS errors); absent: it does not. */
  'dns.rebind-filtered': ResolverAnswer & { readonly isSaid?: boolean };
  'dns.public-answer': ResolverAnswer;
  'dns.unexpected-answer': ResolverAnswer;
  'dns.no-ipv4-answer': ResolverAnswer;
  /** A rule of Windows (NRPT) sends the name to servers that do not serve it. */
  'dns.stale-policy': ResolverAnswer & {
    readonly namespace: string;
    readonly namespaces: readonly string[];
    readonly says: ResolverSays;
    readonly product: string | null;
  };
  'dns.other-resolver': ResolverAnswer & {
    readonly whose: OtherResolver;
    readonly product: string | null;
    readonly says: ResolverSays;
  };
  /** `waitedMs` null: no answer came within the time that a lookup is given. */
  'dns.first-server-dead': {
    readonly name: string;
    readonly dead: readonly string[];
    readonly living: readonly string[];
    readonly waitedMs: number | null;
  };
  'dns.system-differs': ResolverAnswer;
  /** `answers` is the old record; empty `servers`: no server that was asked gave it, so it stands in a cache. */
  'dns.stale-record': ResolverAnswer;
  'dns.flapping': {
    readonly name: string;
    readonly right: number;
    readonly wrong: number;
    readonly servers: readonly string[];
  };
  'dns.system-slow': { readonly name: string; readonly servers: readonly string[]; readonly rttMs: number };
  'dns.slow': { readonly server: string; readonly rttMs: number };
  'dns.name-unknown': {
    readonly names: readonly string[];
    readonly servers: readonly string[];
    readonly rcode: string;
  };

  'route.cloud-services-missing': Dead;
  'route.cloud-services-unreachable': Dead & { readonly officeAlive: boolean | null };
  /** `past` is the furthest router that shows the way: the far end of the private line, or only one beyond the gateway. */
  'route.cloud-services-silent': Dead & {
    readonly past: string;
    readonly inCloud: boolean;
    readonly officeAlive: boolean | null;
  };
  /** `cloudAlive`: whether the cloud services answer; absent in reports of older versions, which said that they do. */
  'route.office-network-missing': Dead & { readonly cloudAlive?: boolean };
  'route.private-link-down': Dead;
  'route.return-path': Dead;

  'path.loss': { readonly targets: readonly string[]; readonly percent: number; readonly sent: number };
  'path.latency': { readonly targets: readonly string[]; readonly avgMs: number };
  'path.on-standby': { readonly hops: readonly string[] };
  'path.asymmetric': { readonly target: string; readonly forwardHops: number; readonly returnHops: number };

  'api.filtered': At & { readonly hosts: readonly string[] };
  'api.refused': At & { readonly hosts: readonly string[] };
  'api.tls-silent': At & { readonly host: string };
  'api.tls-reset': At & { readonly host: string };
  'api.tls-intercepted': At & {
    readonly host: string;
    readonly issuer: string;
    readonly systemTrusts: boolean;
  };
  'api.certificate-expired': At & {
    readonly host: string;
    readonly notBefore: string;
    readonly notAfter: string;
    readonly notYetValid: boolean;
  };
  'api.certificate-name': At & { readonly host: string; readonly names: readonly string[] };
  /** `reason` is the name of OpenSSL's error. */
  'api.certificate-refused': At & { readonly host: string; readonly issuer: string; readonly reason: string };
  'api.http-error': At & {
    readonly host: string;
    readonly status: number | null;
    readonly fromApi: boolean;
    readonly server: string | null;
  };

  'api.whitelist': { readonly host: string; readonly status: number };
}

export interface FindingArgs extends ListedFindings, DeclaredFindings {}
export type FindingCode = keyof FindingArgs;
