/** Pairs of sentences that cannot both be true of one workstation at one time. A pair that no text matches any more fails its test. */
import type { Report } from '../../../shared/report/schema.ts';
import type { Language } from '../../../shared/text/language.ts';

type Pair = readonly [RegExp, RegExp];

/** Outcomes are told as `check-id outcome`, in the same words in every language. */
const PASSES = {
  answer: /^dns\.answer pass/m,
  link: /^workstation\.link pass/m,
  gateway: /^workstation\.gateway pass/m,
  api: /^api\.tcp pass/m,
  configured: /^dns\.configured pass/m,
  office: /^route\.office-network pass/m,
  services: /^route\.cloud-services pass/m,
  resolver: /^dns\.server \S+ pass/m,
} as const;

const EN: readonly Pair[] = [
  [/The cloud services answer/, /Nothing in the cloud services range/],
  [/The cloud services answer/, /has no route to the cloud services/],
  [/The cloud services answer/, /Neither the cloud services nor the office network/],
  [/has no route to the cloud services/, PASSES.services],
  [/seems to be down\./, PASSES.services],
  [/seems to be down\./, PASSES.office],
  [/the office network does not\./, PASSES.office],
  [/the forwarder for aliyuncs.com is missing/, PASSES.answer],
  [/the forwarder for aliyuncs.com is missing/, /The VPC DNS servers \S+ and \S+ do not answer/],
  [/the forwarder for aliyuncs.com is missing/, /No VPC DNS server gave the right address in this run/],
  [/The VPC DNS servers \S+ and \S+ do not answer/, PASSES.resolver],
  [/This workstation has no network/, PASSES.link],
  [/This workstation has no default route/, PASSES.gateway],
  [/The LAN gateway \S+ does not answer\./, PASSES.gateway],
  [/Connections to the API .* get no answer/, PASSES.api],
  [/No DNS server is configured/, PASSES.configured],
  [/None of the \d+ cloud computers answers/, /accepts connections on port/],
  [/This workstation itself blocks what it sends\./, PASSES.services],
  [/there is no route of the company/, /The route itself seems to be there/],
  [/No cloud computer was tested/, /^computer\.reachable \S+ pass/m],
];

const ZH: readonly Pair[] = [
  [/云服务有应答/, /云服务网段（.*）没有任何应答/],
  [/云服务有应答/, /公司网络缺少到云服务网段/],
  [/云服务有应答/, /云服务和办公网络都没有应答/],
  [/公司网络缺少到云服务网段/, PASSES.services],
  [/专线很可能中断/, PASSES.services],
  [/专线很可能中断/, PASSES.office],
  [/但办公网络没有应答。/, PASSES.office],
  [/：缺少 aliyuncs.com 的条件转发/, PASSES.answer],
  [/：缺少 aliyuncs.com 的条件转发/, /VPC DNS 服务器 \S+、\S+ 无响应/],
  [/：缺少 aliyuncs.com 的条件转发/, /没有 VPC DNS 服务器给出正确地址/],
  [/VPC DNS 服务器 \S+、\S+ 无响应/, PASSES.resolver],
  [/到 API（.*）的连接没有应答/, PASSES.api],
  [/\d+ 台云电脑均无响应/, /的 \d+ 端口可以连接/],
  [/没有公司的路由/, /路由本身应该是存在的/],
  [/未检测云电脑。/, /^computer\.reachable \S+ pass/m],
];

export const CONTRADICTIONS: Readonly<Record<Language, readonly Pair[]>> = { en: EN, 'zh-CN': ZH };

/** sentencesOf gives what a report claims, one line each. Alternatives are left out: they say what would be true instead. */
export function sentencesOf({ verdict, checklist, findings, checks }: Report): string {
  return [
    verdict.headline,
    ...checklist.flatMap(({ title, why, clears }) => [title, why, ...clears.map((one) => one.title)]),
    ...findings.map(({ title }) => title),
    ...checks.map(
      ({ id, subject, outcome, reason }) =>
        `${[id, subject, outcome].filter((part) => part !== undefined).join(' ')} | ${reason}`,
    ),
  ].join('\n');
}

/** contradictionIn names the first pair of which a report holds both sentences; null: none. */
export function contradictionIn(report: Report): string | null {
  const text = sentencesOf(report);
  const pair = CONTRADICTIONS[report.language].find(
    ([first, second]) => first.test(text) && second.test(text),
  );
  return pair === undefined ? null : `${pair[0].source} and ${pair[1].source} in one report:\n${text}`;
}
