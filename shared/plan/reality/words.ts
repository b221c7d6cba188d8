/** The comparison of a plan with a run in words. */
import type { Language } from '../../text/language.ts';
import { listOf } from '../../text/list.ts';
import { planReportWords } from '../text/report-words.ts';
import type { PlanDifference, PlanReality, Promised } from './compare.ts';

/** A difference with its values in words. */
interface Difference extends Pick<PlanDifference, 'what'> {
  readonly promised: string;
  readonly measured: string;
  readonly owner: string;
}

interface Words {
  readonly heading: string;
  readonly names: Readonly<Record<Promised, string>>;
  readonly difference: (told: Difference) => string;
  readonly agrees: (name: string) => string;
  readonly notMeasured: (name: string) => string;
  readonly explained: (finding: string, state: string, target: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    heading: 'Plan and measurement',
    names: {
      source: 'network of this workstation',
      way: 'way to the cloud',
      size: 'packet size',
      dns: 'DNS servers',
    },
    difference: ({ what, promised, measured, owner }) =>
      ({
        source: `This workstation sends from ${measured}, and the plan has ${promised} for the data center: the way back is planned for these only. For the ${owner}.`,
        way: `The plan promises the circuit (VBR ${promised}), and traffic takes the VPN: the circuit is down, or a route prefers the VPN. For the ${owner}.`,
        size: `The plan promises packets of ${promised} bytes on this way, and not all of that size came through; ${measured} bytes did. For the ${owner}.`,
        dns:
          promised === ''
            ? `The plan forwards on the company's DNS server, and this workstation asks ${measured} itself. For ${owner}.`
            : `The plan hands out ${promised}, and this workstation asks ${measured}. For ${owner}.`,
      })[what],
    agrees: (name) => `As planned: ${name}.`,
    notMeasured: (name) => `Not known from this run: ${name}.`,
    explained: (finding, state, target) =>
      `${finding} follows from the plan itself: ${state}, ${target} has no way.`,
  },
  'zh-CN': {
    heading: '方案与实测',
    names: { source: '本机所在网段', way: '到云上的链路', size: '报文大小', dns: 'DNS 服务器' },
    difference: ({ what, promised, measured, owner }) =>
      ({
        source: `本机使用的地址是 ${measured}，而方案中数据中心的网段是 ${promised}：回程只为这些网段规划。负责人：${owner}。`,
        way: `方案规定走专线（VBR ${promised}），而实际走的是 VPN：专线已中断，或有路由优先选择 VPN。负责人：${owner}。`,
        size: `方案规定这条链路可通过 ${promised} 字节的报文，而该大小的报文没有全部通过；${measured} 字节的可以通过。负责人：${owner}。`,
        dns:
          promised === ''
            ? `方案规定由公司 DNS 服务器转发，而本机直接查询 ${measured}。负责人：${owner}。`
            : `方案规定下发 ${promised}，而本机查询的是 ${measured}。负责人：${owner}。`,
      })[what],
    agrees: (name) => `与方案一致：${name}。`,
    notMeasured: (name) => `本次检测无法得知：${name}。`,
    explained: (finding, state, target) => `${finding} 由方案本身引起：${state}时，${target}不通。`,
  },
};

export interface RealityText {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** realityText gives heading and lines, differences first. */
export function realityText(reality: PlanReality, language: Language): RealityText {
  const words = WORDS[language];
  const { owners, states, targets } = planReportWords(language);
  return {
    heading: words.heading,
    lines: [
      ...reality.differences.map((one) =>
        words.difference({
          what: one.what,
          promised: listOf(language, one.promised),
          measured: listOf(language, one.measured),
          owner: owners[one.owner],
        }),
      ),
      ...reality.explained.map(({ finding, cell }) =>
        words.explained(finding, states[cell.state], `${targets[cell.target.kind]} ${cell.target.block}`),
      ),
      ...reality.agreed.map((what) => words.agrees(words.names[what])),
      ...reality.notMeasured.map((what) => words.notMeasured(words.names[what])),
    ],
  };
}
