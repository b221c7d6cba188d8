import type { FindingText } from '../../advice/text.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';
import type { OffNetworkSign } from './off-network.findings.ts';

type Place = Pick<FindingArgs['workstation.off-network'], 'address' | 'resolvers' | 'hop'>;

const SIGNS: Readonly<Record<OffNetworkSign, (place: Place) => string>> = {
  'outside-lan': ({ address }) => `本机地址 ${address} 不在配置文件所列的公司网段之内。`,
  hotspot: ({ address }) => `本机地址 ${address} 是手机或电脑共享网络（热点）时分配的地址。`,
  'provider-address': ({ address }) => `本机地址 ${address} 是互联网运营商的地址。`,
  internet: ({ hop }) =>
    `发往私网地址的报文流向了互联网：公网路由器${hop === null ? '' : ` ${hop} `}有应答。`,
  carrier: ({ hop }) => `发往私网地址的报文经过 ${hop ?? '某路由器'}，其地址属于运营商内部网络使用的网段。`,
  'public-resolver': ({ resolvers }) =>
    `域名由 ${listOf('zh-CN', resolvers)} 解析，而不是公司的 DNS 服务器。`,
};

export const offNetwork: FindingText<'workstation.off-network'> = {
  title: () => '本机似乎未接入公司网络：没有发现公司网络的任何迹象。',
  why: ({ targets, signs, address, resolvers, hop }) =>
    [
      `${listOf('zh-CN', targets)} 没有应答，发往这些地址的报文走默认路由；没有公司的路由，也没有连接 VPN。`,
      ...signs.map((sign) => SIGNS[sign]({ address, resolvers, hop })),
    ].join(''),
  actions: {
    where: '您在办公室，或者已连接公司 VPN 吗？如果没有，请接入公司网络或连接公司 VPN，然后重新检测。',
    internet:
      '如果公司允许，也可以通过互联网登录：在客户端选择“更多 → 连接类型”，不要选择“企业专网（VPC）”。',
    'in-office':
      '如果本机就在办公室：说明这部分网络没有连接到云上，或使用了错误的 DNS 服务器。请在配置文件的 lan 中填写公司的网段，以便下次检测识别。',
  },
  explain: {
    meaning:
      '通往云上的私网路径从公司网络开始。在家里、手机热点或访客网络中没有这条路径，除非已连接公司 VPN。',
    detection:
      '所有私网目标都没有应答；到每个目标都走默认路由；没有隧道；没有发现公司的 DNS 服务器、搜索域、路由器或地址；路由器或公共 DNS 服务器能应答查询。此外还需满足其一：地址不在配置文件的 lan 之内，地址属于手机热点或互联网运营商，途中有公网路由器，或使用公共 DNS 服务器。',
    confusedWith:
      '专线中断（route.private-link-down）或缺少路由（route.cloud-services-missing）：在办公室中，如果 DNS 服务器就是路由器，或有人手工填写了公共 DNS 服务器，现象相同。',
  },
};

/** What tells it from what is broken in the office. */
export const offNetworkOr = {
  'route.private-link-down': '请办公室的同事检测一次：如果那里的云电脑同样没有应答，则是专线中断。',
  'route.cloud-services-missing': '请办公室的同事检测一次：如果结果相同，则是公司网络缺少路由。',
  'route.cloud-services-unreachable': '请办公室的同事检测一次：如果结果相同，则问题在公司到云上的路径上。',
  'route.cloud-services-silent': '请办公室的同事检测一次：如果结果相同，则问题在公司到云上的路径上。',
};
