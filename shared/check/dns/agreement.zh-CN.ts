import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { inFile } from '../../advice/zh-CN/places.ts';
import { by, cache } from './phrases.zh-CN.ts';

export const names: CheckNames<'dns.agreement'> = {
  check: '解析结果是否一致',
  findings: {
    'dns.flapping': '多次查询的结果不一致',
  },
};

export const texts: CheckTexts<'dns.agreement'> = {
  findings: {
    'dns.flapping': {
      title: ({ name }) => `${name} 的解析结果时对时错。`,
      why: ({ right, wrong, servers }) =>
        `共 ${right + wrong} 次应答，其中 ${right} 次正确，${wrong} 次错误。查询的服务器：${by(servers)}。`,
      actions: {
        'same-answers': () => `为终端可能用到的每一台 DNS 服务器配置相同的 aliyuncs.com 条件转发。${inFile}`,
        'one-kind': '不要在同一台电脑上混用公司 DNS 和公共 DNS：系统可能使用其中任何一台。',
        'order-windows':
          '如果同时连接了两块网卡，请把公司网络所在网卡的跃点数设为最小。请将 ADAPTER 换成该网卡的名称。',
        'order-macos':
          '如果同时连接了两个网络服务，请把公司网络所在的服务移到最前：“网络”，三个点的菜单，“设定服务顺序”。',
        'flush-windows': cache,
        'flush-macos': cache,
      },
      explain: {
        meaning: '有的 DNS 服务器结果正确，有的不正确，或者同一台时对时错，登录时好时坏。',
        detection:
          '对系统配置的每台 DNS 服务器多次查询同一域名，既有正确结果也有错误结果。多个不同的正确地址属于负载均衡，不算问题。',
        confusedWith: '丢包（path.loss）：此时是没有应答，而不是应答错误。',
      },
    },
  },
  reasons: {
    'dns-agreement-made-up': ({ name, product }) =>
      `${product} 用自己的地址应答 ${name}，无法与 VPC DNS 服务器的结果比较。`,
    'dns-agreement-hosts': ({ name, address }) =>
      `本机 hosts 文件将 ${name} 指向 ${address}，因此不会查询 DNS 服务器。`,
    'dns-disagreed': ({ name }) => `VPC DNS 服务器对 ${name} 的应答与系统得到的不同。`,
    'dns-agreed': ({ name }) => `系统与 VPC DNS 服务器对 ${name} 的解析结果一致。`,
  },
  symptoms: {
    'dns.flapping': ({ name, right, wrong }) => `${name}：${right + wrong} 次应答中有 ${right} 次符合预期`,
  },
};
