import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import type { NamedProxy } from './proxy.ts';

export const names: CheckNames<'workstation.proxy'> = {
  check: '代理',
  findings: {
    'workstation.proxy': '访问 API 时经过了代理',
  },
};

const SOURCES: Readonly<Record<NamedProxy['source'], string>> = {
  environment: '环境变量',
  system: '系统设置',
  winhttp: 'WinHTTP',
};

function proxyName({ protocol, server, source }: NamedProxy): string {
  return `${protocol} 代理 ${server}（${SOURCES[source]}）`;
}

export const texts: CheckTexts<'workstation.proxy'> = {
  findings: {
    'workstation.proxy': {
      title: () => '访问 API 会经过代理，而私网路径必须直连。',
      why: ({ proxies, hosts }) =>
        `对 ${listOf('zh-CN', hosts, 2)} 的访问适用 ${listOf('zh-CN', [...new Set(proxies.map(proxyName))])}。本次检测为直连；客户端是否使用该代理，厂商文档未说明。`,
      actions: {
        bypass: '将 *.aliyuncs.com 和私网网段加入代理（或 PAC 脚本）的例外列表。',
        environment: '将域名和私网网段加入 NO_PROXY。',
        'show-windows': '查看系统服务使用的代理。',
      },
      explain: {
        meaning: '代理会把 API 请求转到公网，或者根本到不了 100.64.0.0/10。',
        detection:
          '系统、WinHTTP 或环境变量中的代理对 API 域名生效，且没有匹配的例外。仅开启“自动检测”不算问题。',
        confusedWith: 'TLS 解密（api.tls-intercepted）：它不需要代理设置，可以从证书看出。',
      },
    },
  },
  reasons: {
    'proxy-none': () => '未配置代理。',
    'proxy-bypassed': () => '已配置代理，但访问 API 不经过代理。',
  },
  symptoms: {},
};
