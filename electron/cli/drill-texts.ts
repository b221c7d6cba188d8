/** What a drill says while it goes on, beside its result. */
import type { Stage } from '../../shared/drill/stage.ts';
import type { Language } from '../../shared/text/language.ts';

export interface DrillCliTexts {
  readonly checking: string;
  readonly notReady: (headline: string) => string;
  readonly watching: (services: number, packets: number) => string;
  readonly leftOut: (count: number) => string;
  readonly recording: (path: string) => string;
  readonly noRecord: (why: string) => string;
  readonly running: (pid: number) => string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly marked: (kind: 'off' | 'on', seconds: string) => string;
  readonly found: (kind: 'off' | 'on', seconds: string) => string;
  readonly down: (names: string) => string;
  readonly allBack: string;
  readonly checked: (headline: string) => string;
  readonly ended: string;
  readonly watch: string;
  readonly outage: (when: string, names: string, lasted: string) => string;
}

const en: DrillCliTexts = {
  checking: 'Checking whether the network is ready for a drill …',
  notReady: (headline) => `The drill does not begin, because the network is not ready for it. ${headline}`,
  watching: (services, packets) => `Watching ${services} services with about ${packets} questions a second.`,
  leftOut: (count) => `${count} more cloud computers and gateways of the profile are not watched.`,
  recording: (path) => `The recording is kept in ${path}`,
  noRecord: (why) =>
    `The recording cannot be written (${why}). The drill goes on without; its result is printed at the end.`,
  running: (pid) =>
    `another drill or watch is running (process ${pid}). End it first: both would be in each other's times.`,
  stages: {
    settling: 'Baseline: waiting until everything has answered for a while …',
    'switch-off':
      'Switch the active path off now (guide, Step 5.3: disable the port of the circuit), and press Enter.',
    failover: 'Switched off. Waiting for the standby …',
    check: 'The standby is checked: does a log-on work here? …',
    'switch-on': 'Switch the active path on again, and press Enter.',
    failback: 'Switched on. Waiting for the active path …',
    done: 'The drill is over.',
  },
  marked: (kind, seconds) => `Marked at ${seconds} s: switched ${kind}.`,
  found: (kind, seconds) => `Seen at ${seconds} s: the active path was switched ${kind}.`,
  down: (names) => `Out: ${names}`,
  allBack: 'All services answer.',
  checked: (headline) => `Checked: ${headline}`,
  ended: 'Ended; this is the result so far.',
  watch: 'Watching. Ctrl-C ends it.',
  outage: (when, names, lasted) => `${when}  out for ${lasted}: ${names}`,
};

const zhCN: DrillCliTexts = {
  checking: '正在检查网络是否可以开始演练…',
  notReady: (headline) => `演练没有开始，因为网络尚未就绪。${headline}`,
  watching: (services, packets) => `正在监视 ${services} 项服务，每秒约 ${packets} 个查询。`,
  leftOut: (count) => `配置文件中另有 ${count} 台云电脑和网关不在监视之列。`,
  recording: (path) => `记录保存在 ${path}`,
  noRecord: (why) => `无法写入记录（${why}）。演练继续进行，结束时显示结果。`,
  running: (pid) => `另一个演练或监视正在运行（进程 ${pid}）。请先结束它：两者会互相影响计时。`,
  stages: {
    settling: '基线：等待所有服务稳定应答…',
    'switch-off': '请现在切断主用链路（指南步骤 5.3：关闭专线端口），然后按回车键。',
    failover: '已切断。正在等待备用链路…',
    check: '正在检测备用链路：在此状态下能否登录…',
    'switch-on': '请重新接通主用链路，然后按回车键。',
    failback: '已接通。正在等待主用链路…',
    done: '演练结束。',
  },
  marked: (kind, seconds) => `已标记（${seconds} 秒）：${kind === 'off' ? '切断' : '接通'}。`,
  found: (kind, seconds) => `观察到（${seconds} 秒）：主用链路已${kind === 'off' ? '切断' : '接通'}。`,
  down: (names) => `中断：${names}`,
  allBack: '所有服务均有应答。',
  checked: (headline) => `检测结果：${headline}`,
  ended: '已结束；以下是到目前为止的结果。',
  watch: '正在监视。按 Ctrl-C 结束。',
  outage: (when, names, lasted) => `${when}  中断 ${lasted}：${names}`,
};

const TEXTS: Readonly<Record<Language, DrillCliTexts>> = { en, 'zh-CN': zhCN };

export function drillCliTexts(language: Language): DrillCliTexts {
  return TEXTS[language];
}
