import { listOf } from '../text/list.ts';
import { CHECK_TEXTS } from '../advice/checks.ts';
import { join } from '../check/gather.ts';
import type { SymptomTexts } from './symptom-texts.ts';

const some = (items: readonly string[]): string => listOf('zh-CN', items);
const silent = ({ targets }: { readonly targets: readonly string[] }): string => `${some(targets)}：无应答`;
const resolved = (name: string, answers: readonly string[]): string => {
  return answers.length === 0 ? `${name}：没有得到地址` : `${name} 解析为 ${some(answers)}`;
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
    : `${resolved(name, answers)}（查询的服务器：${some(servers)}）`;
};

const REFUSALS = {
  'port-closed': '拒绝连接',
  'rcode-refused': '应答 REFUSED',
  'rcode-servfail': '应答 SERVFAIL',
} as const;

export const zhCN: SymptomTexts = {
  of: {
    ...join(CHECK_TEXTS['zh-CN'], 'symptoms'),
    'workstation.no-address': ({ adapters }) => `${some(adapters)} 没有可用的 IPv4 地址`,
    'workstation.address-conflict': ({ address, adapter }) => `${adapter}：地址 ${address} 被标记为重复`,
    'workstation.no-default-route': () => '没有默认路由',
    'workstation.off-network': silent,
    'workstation.gateway-silent': ({ gateway }) => `局域网网关 ${gateway}：无应答`,
    'workstation.no-resolver': () => '未配置 DNS 服务器',
    'workstation.lan-overlap': (args) => `${args.interface} 所在网段 ${args.network} 与 ${args.block} 重叠`,
    'workstation.overlay-route': ({ targets, interface: name }) => `发往 ${some(targets)} 的报文进入 ${name}`,
    'workstation.local-block': ({ targets, what }) => `${some(what)}（${some(targets)}）：本机未发出`,
    'workstation.overlay-filter': silent,
    'workstation.wrong-route': (args) => `${some(args.targets)}：经路由 ${args.prefix} 无应答`,

    'dns.server-silent': ({ servers }) => `VPC DNS ${some(servers)}：无应答`,
    'dns.server-refused': ({ servers, how }) => `VPC DNS ${some(servers)}：${REFUSALS[how]}`,
    'dns.system-silent': ({ name }) => `系统解析 ${name}：无应答`,
    'dns.udp-blocked': ({ servers }) => `VPC DNS ${some(servers)}：UDP 无应答，TCP 有应答`,
    'dns.hijacked': ({ name, answers }) => resolved(name, answers),
    'dns.forwarder-missing': ({ name, rcode }) => `系统解析 ${name}：没有得到地址（${rcode}）`,
    'dns.rebind-filtered': ({ name, answers }) => resolved(name, answers),
    'dns.public-answer': ({ name, answers }) => resolved(name, answers),
    'dns.unexpected-answer': ({ name, answers }) => resolved(name, answers),
    'dns.no-ipv4-answer': ({ name }) => `${name}：没有 IPv4 地址`,
    'dns.stale-policy': asked,
    'dns.other-resolver': asked,
    'dns.first-server-dead': ({ dead }) => `DNS 服务器 ${some(dead)}：无应答`,
    'dns.system-differs': ({ name, answers }) => resolved(name, answers),
    'dns.stale-record': ({ name, answers }) => resolved(name, answers),
    'dns.flapping': ({ name, right, wrong }) => `${name}：${right + wrong} 次应答中有 ${right} 次符合预期`,
    'dns.system-slow': ({ name, rttMs }) => `系统解析 ${name}：${rttMs} 毫秒后才有应答`,
    'dns.slow': ({ server, rttMs }) => `VPC DNS ${server}：${rttMs} 毫秒后才有应答`,
    'dns.name-unknown': ({ names, rcode }) => `VPC DNS：没有 ${some(names)} 的地址（${rcode}）`,

    'route.cloud-services-missing': silent,
    'route.cloud-services-unreachable': silent,
    'route.cloud-services-silent': silent,
    'route.office-network-missing': silent,
    'route.private-link-down': silent,
    'route.return-path': silent,

    'workstation.slow': ({ startMs }) => `启动一个小程序需要 ${(startMs / 1000).toFixed(1)} 秒`,
    'path.latency': ({ targets, avgMs }) => `${some(targets)}：平均 ${avgMs} 毫秒后应答`,
    'path.loss': ({ percent, sent }) => `${sent} 次请求中丢失 ${percent}%`,

    'api.filtered': ({ target }) => `API ${target}：无应答`,
    'api.refused': ({ target }) => `API ${target}：拒绝连接`,
    'api.tls-silent': ({ target }) => `API ${target}：TLS 握手无应答`,
    'api.tls-reset': ({ target }) => `API ${target}：TLS 握手被中断`,
    'api.tls-intercepted': ({ target, issuer }) => {
      return issuer === '' ? `${target}：应答不是 TLS` : `${target}：证书由“${issuer}”签发，不受信任`;
    },
    'api.certificate-expired': ({ target, notYetValid }) => {
      return `${target}：按本机时间，证书${notYetValid ? '尚未生效' : '已过期'}`;
    },
    'api.certificate-name': ({ target, host }) => `${target}：证书不是签发给 ${host} 的`,
    'api.certificate-refused': ({ target }) => `${target}：证书链未被接受`,
    'api.http-error': ({ target, status }) =>
      `${target}：${status === null ? '没有有效的 HTTP 应答' : `HTTP 状态码 ${status}`}`,
  },
  follows: (symptom, steps) => `${symptom}（由第 ${some(steps.map(String))} 步引起）。`,
  followsMuted: (symptom) => `${symptom}（由已忽略的问题引起）。`,
};
