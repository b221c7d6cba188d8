import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillFilter } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { vendor } from './phrases.zh-CN.ts';

export const names: CheckNames<'api.tcp'> = {
  check: 'API 连接',
  findings: {
    'api.filtered': 'API 端口被防火墙过滤',
    'api.refused': 'API 端口拒绝连接',
  },
};

export const texts: CheckTexts<'api.tcp'> = {
  findings: {
    'api.filtered': {
      title: ({ target }) => `到 API（${target}）的连接没有应答。`,
      why: ({ target, hosts }) =>
        `${listOf('zh-CN', hosts, 1)} 解析到预期网段内的地址，但到 ${target} 的 TCP 连接三次均无应答：通常是途中的防火墙丢弃了报文。`,
      actions: {
        permit: () => `在途经的各台防火墙上放行本网络到 API 端口的 TCP 连接。${fillFilter}`,
        'this-workstation':
          '如果同一网络中的其他电脑可以连接 API，请检查本机的防火墙和安全软件（Windows 防火墙、360、火绒、EDR 等）是否有针对该端口的规则。',
        'security-groups': '检查转发路由器和 VPC 中的访问控制列表。',
      },
      explain: {
        meaning: '到该网段的路径是通的，只有这个端口不通。',
        detection:
          '到 API 地址的 TCP 连接超时，而该网段的其他目标有应答（此时为已证实），或没有相反的证据（此时为很可能）。',
        confusedWith: '缺少路由时该网段没有任何应答；被拒绝（api.refused）时会立即返回错误。',
      },
    },
    'api.refused': {
      title: ({ target }) => `API 端口（${target}）拒绝连接。`,
      why: ({ target }) => `${target} 对每次连接都立即返回重置：可能是防火墙拒绝，也可能是服务未运行。`,
      actions: {
        'who-refuses': () => `找到以拒绝（而非丢弃）方式阻断到该网段 TCP 连接的防火墙，并放行。${fillFilter}`,
        vendor,
      },
      explain: {
        meaning: '该地址或途中的设备明确拒绝了连接。',
        detection: '每次 TCP 连接都被重置。',
        confusedWith:
          '无应答（api.filtered）。重置说明那里有设备在线；是 API 还是防火墙，可用 TCP 路由跟踪判断。',
      },
    },
  },
  reasons: {
    'api-connected': ({ target, connectMs, others }) =>
      `${target} 可以建立连接，耗时 ${connectMs} 毫秒。${others === 0 ? '' : `另有 ${others} 个地址无法连接。`}`,
    'api-remembered': ({ target, on, proven }) =>
      proven
        ? `目前没有 DNS 服务器给出 API 的地址。${on} 时可用的 ${target} 有应答且证书正确：只有域名解析有问题。`
        : `目前没有 DNS 服务器给出 API 的地址。${on} 时可用的 ${target} 可以建立连接，但无法证实那就是 API。`,
    'api-denied': ({ target, errno }) =>
      `到 ${target} 的连接被本机拦下（${errno}）：可能是本机防火墙，或 macOS 的“本地网络”权限。`,
  },
  symptoms: {
    'api.filtered': ({ target }) => `API ${target}：无应答`,
    'api.refused': ({ target }) => `API ${target}：拒绝连接`,
  },
};
