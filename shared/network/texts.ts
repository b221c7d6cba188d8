/** The words of the network's picture, in both languages. */
import type { Language } from '../text/language.ts';
import { spaced } from '../text/spaced.ts';
import type { Answer, Measured, Place, PlaceState, WayState } from './picture.ts';

export interface NetworkTexts {
  readonly title: string;
  /** Read out in place of the drawing. */
  readonly drawing: string;
  readonly company: string;
  readonly cloud: string;
  readonly places: Readonly<Record<Place, string>>;
  /** What is said of a place in a state: an answer need not be right. */
  readonly state: (place: Place, state: PlaceState) => string;
  readonly ways: Readonly<Record<WayState, string>>;
  readonly measured: (one: Measured) => string;
  readonly legend: string;
  readonly table: {
    /** What shows the table. */
    readonly show: string;
    readonly caption: string;
    readonly place: string;
    readonly state: string;
    readonly measured: string;
    readonly ways: string;
    readonly nothing: string;
    readonly to: (place: string, state: string) => string;
    /** Between values, and between ways. */
    readonly and: string;
    readonly also: string;
  };
}

const MARK: Readonly<Record<Answer, string>> = { right: '✓', wrong: '!', silent: '✕', unknown: '?' };

/** A delay is shown with one decimal at most. */
function delay(ms: number | null): string {
  if (ms === null) return '';
  // "0 ms" reads as a fault of the measurement.
  if (ms < 0.1) return ' <0.1 ms';
  return ` ${ms >= 100 ? Math.round(ms) : Math.round(ms * 10) / 10} ms`;
}

function measuredIn(words: {
  readonly computers: (answering: number, total: number) => string;
  readonly hops: (hops: number, reached: boolean) => string;
}): NetworkTexts['measured'] {
  return (one) => {
    switch (one.kind) {
      case 'address':
        return `${one.address} (${one.interface})`;
      case 'router':
        return `${one.address}${delay(one.ms)}`;
      case 'dns':
      case 'computer':
        return `${MARK[one.answer]} ${one.address}${delay(one.ms)}`;
      case 'resolver':
        return `${MARK[one.answer]} DNS ${one.address}${delay(one.ms)}`;
      case 'api':
        return `${MARK[one.answer]} API ${one.address}${delay(one.ms)}`;
      case 'computers':
        return words.computers(one.answering, one.total);
      case 'hops':
        return words.hops(one.hops, one.reached);
    }
  };
}

/** A place that was asked answers, one in between lets packets pass, and the two at home work. */
const GOOD: Readonly<Record<Place, 'works' | 'passes' | 'answers'>> = {
  workstation: 'works',
  'lan-gateway': 'works',
  'company-dns': 'answers',
  'company-gateway': 'passes',
  'express-connect': 'passes',
  'ipsec-vpn': 'passes',
  cen: 'passes',
  'cloud-services': 'answers',
  'office-network': 'answers',
};

function stateIn(
  words: Readonly<Record<Exclude<PlaceState, 'ok'> | 'works' | 'passes' | 'answers', string>>,
): NetworkTexts['state'] {
  return (place, state) => words[state === 'ok' ? GOOD[place] : state];
}

const en: NetworkTexts = {
  title: 'The network as seen from here',
  drawing: 'Drawing of the network. The table below it says the same in words.',
  company: 'Your company',
  cloud: 'Alibaba Cloud',
  places: {
    workstation: 'This computer',
    'lan-gateway': 'LAN gateway',
    'company-dns': 'Company DNS',
    'company-gateway': 'Company gateway',
    'express-connect': 'Express Connect',
    'ipsec-vpn': 'IPsec-VPN (standby)',
    cen: 'CEN',
    'cloud-services': 'Cloud services',
    'office-network': 'Office network',
  },
  state: stateIn({
    works: 'works',
    passes: 'lets packets pass',
    answers: 'answers',
    warning: 'with a warning',
    broken: 'broken here',
    affected: 'no answer',
    unknown: 'not known',
  }),
  ways: {
    used: 'packets pass',
    idle: 'not in use',
    broken: 'broken here',
    unknown: 'not known',
  },
  measured: measuredIn({
    computers: (answering, total) => `${answering} of ${total} answer`,
    hops: (hops, reached) =>
      reached
        ? `${hops} ${hops === 1 ? 'hop' : 'hops'} to the target`
        : `${hops} ${hops === 1 ? 'router' : 'routers'} answered, then none`,
  }),
  legend:
    '✓ answers · ! answers, but not as it should · ✕ no answer, or refused · ? not asked, or not clear · dotted: nothing shows how it is',
  table: {
    show: 'As a table',
    caption: 'The network, place by place',
    place: 'Place',
    state: 'State',
    measured: 'Measured',
    ways: 'Ways from here',
    nothing: 'nothing measured',
    to: (place, state) => `to ${place}: ${state}`,
    and: ', ',
    also: '; ',
  },
};

const zhCN: NetworkTexts = {
  title: '从本机看到的网络',
  drawing: '网络示意图，下方的表格以文字说明相同内容。',
  company: '贵公司',
  cloud: '阿里云',
  places: {
    workstation: '这台电脑',
    'lan-gateway': '局域网网关',
    'company-dns': '公司 DNS',
    'company-gateway': '公司网关',
    'express-connect': '高速通道（主用）',
    'ipsec-vpn': 'IPsec-VPN（备用）',
    cen: 'CEN',
    'cloud-services': '云服务',
    'office-network': '办公网络',
  },
  state: stateIn({
    works: '正常',
    passes: '可通过',
    answers: '有响应',
    warning: '有警告',
    broken: '断在这里',
    affected: '无响应',
    unknown: '未知',
  }),
  ways: {
    used: '报文可以通过',
    idle: '未使用',
    broken: '断在这里',
    unknown: '未知',
  },
  measured: measuredIn({
    computers: (answering, total) => `${total} 台中有 ${answering} 台响应`,
    hops: (hops, reached) => (reached ? `经 ${hops} 跳到达目标` : `${hops} 跳有响应，之后无响应`),
  }),
  legend: '✓ 有响应 · ! 有响应但不正常 · ✕ 无响应或被拒绝 · ? 未询问或无法判断 · 虚线：情况未知',
  table: {
    show: '以表格显示',
    caption: '网络各处的情况',
    place: '位置',
    state: '状态',
    measured: '测得',
    ways: '由此出发的路径',
    nothing: '没有测得数据',
    // Behind a colon of full width a space would be one too many.
    to: (place, state) => `到${spaced(place).trimEnd()}：${state}`,
    and: '，',
    also: '；',
  },
};

const TEXTS: Readonly<Record<Language, NetworkTexts>> = { en, 'zh-CN': zhCN };

/** networkTexts gives the words in a language. */
export function networkTexts(language: Language): NetworkTexts {
  return TEXTS[language];
}
