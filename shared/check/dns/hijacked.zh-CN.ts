import type { FindingText } from '../../advice/text.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';

type Hijack = FindingArgs['dns.hijacked'];

function answerer({ product, hop, router }: Hijack): string {
  if (product !== null) return `本机上的 ${product} `;
  if (hop === 1) return router === null ? '本机或其网关' : `网关 ${router} 或本机上的程序`;
  return router === null || hop === null ? '有设备' : `不远于路由器 ${router}（第 ${hop} 跳）的设备`;
}

function saying({ answers, rcode, right }: Hijack): string {
  if (answers.length > 0)
    return ` ${listOf('zh-CN', answers)}，${right ? '结果是正确的，不影响登录' : '并非 API 所在的地址'}`;
  return rcode === null || rcode === 'NOERROR' ? '“没有地址”' : ` ${rcode}`;
}

function nearness({ hop, distance, router, byPing }: Hijack): string {
  if (hop === null) return '';
  const limit = `该查询最多只能走 ${hop} 跳，却得到了应答`;
  if (distance !== null) return `${limit}；而 ping 到这台服务器需要 ${distance} 跳。`;
  if (byPing && router !== null) return `${limit}；而同样跳数的 ping 只到 ${router}。`;
  return router === null ? `${limit}。` : `${limit}；而从路由表看，服务器在 ${router} 之后。`;
}

export const hijacked: FindingText<'dns.hijacked'> = {
  title: (args) => `${answerer(args)}冒充 VPC DNS 服务器 ${listOf('zh-CN', args.servers)} 应答。`,
  why: (args) =>
    `直接向 ${args.servers[0] ?? 'VPC DNS 服务器'} 查询 ${args.name}，得到的是${saying(args)}。${nearness(args)}`,
  actions: {
    'local-agent': '逐一退出会处理 DNS 的 VPN、代理和安全软件，并重新检测。',
    exempt: ({ router }) =>
      `在防火墙和路由器的透明 DNS 代理、DNS 重定向中，为发往 VPC DNS 服务器的流量设置例外${router === null ? '' : `，首先检查 ${router} 及其之前的设备`}。`,
    compare: '在同一网关下的另一台电脑上对比：如果那里结果正确，问题就在本机。',
  },
  explain: {
    meaning: '有设备或程序截获 53 端口的流量，无论查询哪台服务器都由它应答。',
    detection:
      '查询带有跳数限制（TTL），按这个跳数 ping 到不了该服务器，查询却得到了应答；或者直接查询 VPC DNS 服务器，得到的是公网地址或其他非预期地址。跳数只说明应答来自多远，做重定向的设备可能更近。',
    confusedWith:
      '公司 DNS 返回错误结果（dns.public-answer）：此时直接查询的结果是正确的。VPC 中没有该域名（dns.name-unknown）：此时应答来自与服务器同样远的地方。配置文件中 cloudServices 网段填错也会有此现象。',
  },
};
