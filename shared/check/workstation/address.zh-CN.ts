import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';

export const names: CheckNames<'workstation.address'> = {
  check: 'IPv4 地址',
  findings: {
    'workstation.no-address': '没有 IPv4 地址',
    'workstation.address-conflict': 'IP 地址冲突',
  },
};

export const texts: CheckTexts<'workstation.address'> = {
  findings: {
    'workstation.no-address': {
      title: () => '本机没有从网络获得 IPv4 地址。',
      why: ({ adapters, selfAssigned }) =>
        `${listOf('zh-CN', adapters)} 已连接，但${selfAssigned ? '只有自动生成的 169.254.x.x 地址，说明 DHCP 没有应答' : '没有 IPv4 地址'}。`,
      actions: {
        reconnect: '断开网络后重新连接；如果是酒店或访客网络，请先在浏览器中完成认证。',
        'renew-windows': '重新申请地址。',
        'renew-macos': '重新申请地址。',
        dhcp: '检查该网段的 DHCP 地址池是否耗尽，以及交换机端口所属的 VLAN 是否正确。',
      },
      explain: {
        meaning: '网卡已连接，但没有可用的 IPv4 地址，而私网路径依赖 IPv4。',
        detection: '所有已连接的网卡要么没有 IPv4 地址，要么只有 169.254.0.0/16 中的自动地址。',
        confusedWith: '纯 IPv6 网络现象相同：网页可以打开，但“企业专网（VPC）”连接类型不可用。',
      },
    },
    'workstation.address-conflict': {
      title: ({ address }) => `网络中另有设备占用了本机地址 ${address}，因此本机不会使用该地址。`,
      why: ({ address, adapter }) =>
        `系统将 ${adapter} 上的 ${address} 标记为重复地址，且该网卡没有从网络获得其他 IPv4 地址。`,
      actions: {
        automatic: '如果该地址是手工填写的，请将网卡改为自动获取地址。',
        'renew-windows': '重新申请地址。',
        find: '找到使用同一地址的设备（可在网关的 ARP 表中查到其 MAC 地址），并为其中一台更换地址。手工设置的地址不要落在 DHCP 地址池内。',
      },
      explain: {
        meaning:
          '同一网络中有两台设备使用同一个 IPv4 地址。Windows 在启用地址时若发现已有设备应答，就不会使用该地址。',
        detection: '网卡已连接，系统将其地址标记为重复，且该网卡没有从网络获得的其他 IPv4 地址。',
        confusedWith:
          '没有地址（workstation.no-address）：此时是没有分配到地址。持续的地址冲突也可能表现为网络时断时续，此时地址不会被标记。',
      },
    },
  },
  reasons: {
    'address-given': ({ addresses }) => `本机地址：${listOf('zh-CN', addresses)}。`,
    'address-not-used': ({ addresses }) => `系统标记 ${listOf('zh-CN', addresses)} 未启用或尚未启用。`,
  },
  symptoms: {
    'workstation.no-address': ({ adapters }) => `${some(adapters)} 没有可用的 IPv4 地址`,
    'workstation.address-conflict': ({ address, adapter }) => `${adapter}：地址 ${address} 被标记为重复`,
  },
};
