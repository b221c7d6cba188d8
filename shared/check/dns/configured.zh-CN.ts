import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'dns.configured'> = {
  check: '系统配置的 DNS 服务器',
  findings: {
    'workstation.no-resolver': '未配置 DNS 服务器',
  },
};

export const texts: CheckTexts<'dns.configured'> = {
  findings: {
    'workstation.no-resolver': {
      title: () => '本机未配置 DNS 服务器。',
      why: () => '系统中没有可用于解析服务域名的 DNS 服务器。',
      actions: {
        automatic: '在网络设置中将 DNS 改为自动获取，然后重新连接。',
        'automatic-windows': '查看哪块网卡缺少 DNS 服务器，并恢复为自动获取。',
        dhcp: '检查 DHCP 是否下发了 DNS 服务器，且该服务器会把 aliyuncs.com 转发到 VPC DNS。',
      },
      explain: {
        meaning: '没有 DNS 服务器就无法解析任何域名，API 和网关都找不到。',
        detection: '系统解析器列表的默认组中没有服务器。',
        confusedWith: '配置了 DNS 服务器但无响应（dns.system-silent）。',
      },
    },
  },
  reasons: {
    'dns-configured': ({ servers }) => `系统使用的 DNS 服务器：${listOf('zh-CN', servers)}。`,
    'dns-configured-by-policy': ({ namespace, servers }) =>
      `Windows 的名称解析策略规定：${namespace === '.' ? '所有域名' : `${namespace} 下的域名`}只向 ${listOf('zh-CN', servers)} 查询。`,
  },
  symptoms: {
    'workstation.no-resolver': () => '未配置 DNS 服务器',
  },
};
