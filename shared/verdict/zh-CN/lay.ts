import { spaced } from '../../text/spaced.ts';
import type { LayTexts } from '../lay-texts.ts';

const PEOPLE = {
  you: '您本人',
  it: '公司 IT',
  network: '网络团队',
  cloud: '云管理员',
  vendor: '阿里云技术支持',
} as const;

export const zhCN: LayTexts = {
  meanings: {
    'no-network': '这台电脑没有连接到网络',
    'no-router': '本地网络的路由器没有响应',
    elsewhere: '这台电脑没有接入公司网络',
    'own-block': '这台电脑上的防火墙、VPN 或安全软件拦截了连接',
    'own-vpn': '这台电脑上的其他 VPN 或组网软件接管了连接',
    'own-proxy': '这台电脑上的代理软件接管了连接',
    'proxy-set': '这台电脑设置为通过代理访问云服务',
    'own-setting': '这台电脑的一项网络设置有误或缺失',
    'same-addresses': '本地网络与云上使用了相同的地址',
    clock: '这台电脑的时间不准',
    lookup: '无法正确查到云服务的地址（DNS）',
    'lookup-partly': '查询云服务的地址（DNS）不够稳定',
    'lookup-slow': '查询云服务的地址（DNS）耗时较长',
    way: '从这台电脑到云上的网络不通',
    'cloud-silent': '云上的服务没有应答',
    'large-packets': '较大的数据在去往云上的途中丢失',
    quality: '到云上的网络较慢或有丢包',
    'weak-wifi': 'Wi-Fi 信号弱，有丢包或时延',
    busy: '这台电脑过于繁忙，所有操作都很慢',
    'api-port': '到云上登录服务的连接被拒绝或没有应答',
    encryption: '无法与登录服务建立安全连接',
    certificate: '应答的一方无法证明自己就是登录服务（证书）',
    service: '登录服务返回了错误',
    'no-computer': '没有一台云电脑应答',
    'some-computers': '部分云电脑无法连接',
    something: '去往云上的途中存在问题',
  },
  who: ({ part, owner, others }, ask) => {
    const more = others.length === 0 ? '' : `（还需要${spaced(others.map(ask).join('、'))}处理）`;
    switch (part) {
      case 'self':
        return `您可以按清单中的步骤自行解决${more}`;
      case 'try':
        return `请先自行尝试清单中的第一步，如果无效，请转交${spaced(ask(owner))}处理${more}`;
      case 'other':
        return `您自己无法解决，请转交${spaced(ask(owner))}处理${more}`;
    }
  },
  person: (owner, contact) => (contact === undefined ? PEOPLE[owner] : `${PEOPLE[owner]}（${contact}）`),
  ready: (cloud) => `可以登录，没有需要处理的问题；如果仍然无法登录，请联系${spaced(cloud).trimEnd()}。`,
  warned: (meaning, who) => `可以登录，但${spaced(meaning).trimEnd()}；${who}。`,
  notReady: (meaning, sure, who) =>
    `暂时无法登录，${sure ? '' : '很可能'}是因为${spaced(meaning).trimEnd()}；${who}。`,
  unsure: (it) => `无法判断能否登录；请直接尝试登录，如果失败，请把本报告转交${spaced(it).trimEnd()}。`,
  cancelled: '检测提前停止，无法判断能否登录；请重新检测。',
};
