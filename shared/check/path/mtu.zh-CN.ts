import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

const raise = '将 MTU 恢复为 1500。';

export const names: CheckNames<'path.mtu'> = {
  check: '报文大小（路径 MTU）',
  findings: {
    'workstation.small-mtu': '网卡 MTU 过小',
    'path.mtu-blackhole': '大报文在途中丢失（MTU 黑洞）',
  },
};

export const texts: CheckTexts<'path.mtu'> = {
  findings: {
    'workstation.small-mtu': {
      title: ({ interface: name, mtu }) => `${name} 的 MTU 只有 ${mtu} 字节。`,
      why: ({ mtu }) => `网卡通常为 1500 字节，隧道也不会低于 1280。MTU 为 ${mtu} 时，加密连接可能卡住。`,
      actions: { 'raise-windows': raise, 'raise-macos': raise, 'raise-linux': raise },
      explain: {
        meaning: '网卡的最大报文长度被设置得异常小。',
        detection: '承载目标流量的网卡 MTU 低于 1280 字节。',
        confusedWith: '途中的 MTU 黑洞（path.mtu-blackhole）：此时网卡正常，是路由器或隧道丢弃了大报文。',
      },
    },
    'path.mtu-blackhole': {
      title: () => '到 API 的大报文在途中丢失，加密连接无法建立。',
      why: ({ target, passedBytes, lostBytes }) =>
        `到 ${target} 的 TCP 可以连接，但 TLS 没有应答。${passedBytes} 字节的报文可以通过，${lostBytes} 字节的报文丢失，且没有路由器报告原因。`,
      actions: {
        clamp: ({ passedBytes }) =>
          `在隧道或网关上将 TCP MSS 限制为 ${passedBytes - 40} 字节以下；VPN 网关不能对报文分片。请将 PORT 换成通往云上的接口，将 NUMBER 换成放行该流量的策略编号。`,
        'permit-icmp': '在途经的防火墙上放行 ICMP“需要分片”报文（类型 3，代码 4）。',
        'measure-windows': '重新测量：该大小可以通过，更大的不能。',
      },
      explain: {
        meaning: '隧道或路由器丢弃过大的报文却不告知（路径 MTU 黑洞）。',
        detection:
          'TCP 能连接而 TLS 卡住，并且禁止分片的 ping 在某个大小以下通过、以上丢失，没有 ICMP 报告。',
        confusedWith: '防火墙丢弃 TLS（api.tls-silent）：此时大 ping 可以通过。',
      },
    },
  },
  reasons: {
    'mtu-passes': ({ bytes }) => `${bytes} 字节的报文可以通过。`,
    'mtu-by-tls': () => '大报文可以通过：TLS 握手已成功传输。',
  },
  symptoms: {
    'path.mtu-blackhole': (args) =>
      `${args.target}：${args.lostBytes} 字节的报文无应答，${args.passedBytes} 字节的有应答`,
  },
};
