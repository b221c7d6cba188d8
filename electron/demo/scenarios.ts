/** The demo's scenarios as data: what the small VPC on loopback does, and which finding names its cause. */
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';
import type { DnsBehavior } from './dns-server.ts';
import { hasKey, keysOf } from '../../shared/values/keys.ts';

/** Where the demo's API really is; every answer but this one is a fault. */
export const API_ADDRESS = '127.0.0.1';

export interface Scenario {
  readonly title: { readonly en: string; readonly 'zh-CN': string };
  /** The root cause that the report must name first; null: ready. */
  readonly expects: FindingCode | null;
  /** The two VPC resolvers. */
  readonly resolvers: readonly [Resolver, Resolver];
  /** The DNS server of the company, which the workstation asks. */
  readonly company: DnsBehavior;
  readonly api:
    | 'healthy'
    | 'refused'
    | 'filtered'
    | 'tls-silent'
    | 'tls-reset'
    | 'wrong-name'
    | 'expired'
    | 'intercepted'
    | 'http-error';
  /** How many cloud computers there are, and how many of them swallow connections. */
  readonly computers: { readonly total: number; readonly silent: number };
  /** Needs ports that swallow packets, which Windows cannot make without administrator rights. */
  readonly needsSilentPorts?: true;
}

interface Resolver {
  readonly udp: DnsBehavior;
  readonly tcp: DnsBehavior;
}

const right: DnsBehavior = { kind: 'answer', addresses: [API_ADDRESS] };
const silent: DnsBehavior = { kind: 'silent' };
const answers: Resolver = { udp: right, tcp: right };
const mute: Resolver = { udp: silent, tcp: silent };

const healthy = {
  resolvers: [answers, answers],
  company: right,
  api: 'healthy',
  computers: { total: 3, silent: 0 },
} as const;

export const SCENARIOS = {
  healthy: { ...healthy, expects: null, title: { en: 'Everything works', 'zh-CN': '一切正常' } },
  'one-resolver-silent': {
    ...healthy,
    resolvers: [answers, mute],
    expects: 'dns.server-silent',
    title: { en: 'One of the two VPC resolvers is silent', 'zh-CN': '两台 VPC DNS 服务器中有一台无响应' },
  },
  'both-resolvers-silent': {
    ...healthy,
    resolvers: [mute, mute],
    company: { kind: 'error', rcode: 'SERVFAIL' },
    expects: 'dns.server-silent',
    title: { en: 'Both VPC resolvers are silent', 'zh-CN': '两台 VPC DNS 服务器均无响应' },
  },
  'udp-blocked': {
    ...healthy,
    resolvers: [
      { udp: silent, tcp: right },
      { udp: silent, tcp: right },
    ],
    company: { kind: 'error', rcode: 'SERVFAIL' },
    expects: 'dns.udp-blocked',
    title: { en: 'UDP port 53 is blocked, TCP answers', 'zh-CN': 'UDP 53 端口被拦截，TCP 正常' },
  },
  'resolvers-refuse': {
    ...healthy,
    resolvers: [
      { udp: { kind: 'error', rcode: 'REFUSED' }, tcp: { kind: 'error', rcode: 'REFUSED' } },
      { udp: { kind: 'error', rcode: 'REFUSED' }, tcp: { kind: 'error', rcode: 'REFUSED' } },
    ],
    company: { kind: 'error', rcode: 'SERVFAIL' },
    expects: 'dns.server-refused',
    title: { en: 'The VPC resolvers refuse this network', 'zh-CN': 'VPC DNS 服务器拒绝来自本网络的查询' },
  },
  'forwarder-missing': {
    ...healthy,
    company: { kind: 'negative', rcode: 'NXDOMAIN' },
    expects: 'dns.forwarder-missing',
    title: { en: "The company's DNS does not forward aliyuncs.com", 'zh-CN': '公司 DNS 未转发 aliyuncs.com' },
  },
  'rebind-filtered': {
    ...healthy,
    company: { kind: 'emptied' },
    expects: 'dns.rebind-filtered',
    title: {
      en: "The company's DNS filters private answers",
      'zh-CN': '公司 DNS 过滤私网地址（重绑定保护）',
    },
  },
  'public-answer': {
    ...healthy,
    // An address of the public Internet; it is never contacted, because only expected answers are.
    company: { kind: 'answer', addresses: ['8.8.4.4'] },
    expects: 'dns.public-answer',
    title: { en: 'The name resolves to a public address', 'zh-CN': '域名解析到了公网地址' },
  },
  'fake-ip': {
    ...healthy,
    company: { kind: 'answer', addresses: ['198.18.0.23'] },
    expects: 'workstation.fake-ip',
    title: { en: 'A local proxy answers with fake addresses', 'zh-CN': '本机代理返回假 IP' },
  },
  'api-refused': {
    ...healthy,
    api: 'refused',
    expects: 'api.refused',
    title: { en: 'The API refuses connections', 'zh-CN': 'API 端口拒绝连接' },
  },
  'api-filtered': {
    ...healthy,
    api: 'filtered',
    needsSilentPorts: true,
    expects: 'api.filtered',
    title: { en: 'A firewall swallows connections to the API', 'zh-CN': 'API 端口被防火墙过滤' },
  },
  'api-silent': {
    ...healthy,
    api: 'tls-silent',
    expects: 'api.tls-silent',
    title: { en: 'The API connects and then says nothing', 'zh-CN': 'API 可以建立连接，但没有任何应答' },
  },
  'tls-reset': {
    ...healthy,
    api: 'tls-reset',
    expects: 'api.tls-reset',
    title: { en: 'The TLS handshake is cut off', 'zh-CN': 'TLS 握手被中断' },
  },
  'wrong-name': {
    ...healthy,
    api: 'wrong-name',
    expects: 'api.certificate-name',
    title: { en: 'The certificate is for another name', 'zh-CN': '证书与域名不符' },
  },
  expired: {
    ...healthy,
    api: 'expired',
    expects: 'api.certificate-expired',
    title: { en: 'The certificate expired', 'zh-CN': '证书已过期' },
  },
  intercepted: {
    ...healthy,
    api: 'intercepted',
    expects: 'api.tls-intercepted',
    title: {
      en: 'A certificate of an unknown authority: TLS is intercepted',
      'zh-CN': '证书由未知机构签发：TLS 被中间设备解密',
    },
  },
  'http-error': {
    ...healthy,
    api: 'http-error',
    expects: 'api.http-error',
    title: { en: 'The API answers with 503', 'zh-CN': 'API 返回 503' },
  },
  'one-computer-off': {
    ...healthy,
    computers: { total: 30, silent: 1 },
    needsSilentPorts: true,
    expects: 'computer.unreachable',
    title: { en: 'One of 30 cloud computers is off', 'zh-CN': '30 台云电脑中有一台关机' },
  },
  'all-silent': {
    ...healthy,
    resolvers: [mute, mute],
    company: silent,
    computers: { total: 0, silent: 0 },
    expects: 'dns.server-silent',
    title: { en: 'Nobody answers at all', 'zh-CN': '全部无响应' },
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = keysOf(SCENARIOS);

/** isScenario says whether the text names a scenario. */
export function isScenario(text: string): text is ScenarioName {
  return hasKey(SCENARIOS, text);
}
