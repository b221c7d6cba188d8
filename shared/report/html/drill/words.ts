/** What the paper says beside the drill's own words. */
import type { Language } from '../../../text/language.ts';

export interface PaperWords {
  readonly about: {
    readonly heading: string;
    readonly began: string;
    readonly lasted: string;
    readonly ended: string;
    readonly region: string;
    readonly id: string;
    readonly notNamed: string;
    readonly clockChanged: (seconds: string, at: string) => string;
    readonly stood: (seconds: string) => string;
  };
  readonly lanes: string;
  readonly phases: string;
  /** Describes the drawing to somebody who does not see it. */
  readonly drawing: (services: number, minutes: string) => string;
  readonly legend: {
    readonly answered: string;
    readonly out: string;
    readonly unseen: string;
    readonly single: string;
  };
  readonly moreLanes: (count: number) => string;
  readonly columns: {
    readonly every: string;
    readonly asked: string;
    readonly answered: string;
    readonly median: string;
    readonly target: string;
    readonly settings: string;
    readonly step: string;
  };
  readonly compared: string;
  readonly nothingCompared: string;
  readonly noPath: string;
  readonly noCheck: string;
  readonly sign: {
    readonly role: readonly [string, string, string];
    readonly name: string;
    readonly date: string;
    readonly signature: string;
  };
  readonly notRedacted: string;
  readonly redacted: string;
  readonly otherLanguage: string;
  readonly footer: string;
  readonly more: (count: number) => string;
}

const EN: PaperWords = {
  about: {
    heading: 'What this record tells of',
    began: 'Began',
    lasted: 'Lasted',
    ended: 'Ended',
    region: 'Region',
    id: 'Record',
    notNamed: 'not named',
    clockChanged: (seconds, at) =>
      `The wall clock was changed by ${seconds} s at ${at}; no time here depends on it.`,
    stood: (seconds) =>
      `This computer stood still for ${seconds} s; what is missing in that time is unknown.`,
  },
  lanes: 'What answered when',
  phases: 'Phases',
  drawing: (services, minutes) =>
    `Drawing: ${services} services over ${minutes} (minutes and seconds). The table "What was watched" says the same.`,
  legend: {
    answered: 'answered',
    out: 'out',
    unseen: 'not seen',
    single: 'single questions without an answer, no outage',
  },
  moreLanes: (count) => `${count} more services are not drawn; the table has them.`,
  columns: {
    every: 'Every',
    asked: 'Questions',
    answered: 'Answered',
    median: 'Median',
    target: 'Target',
    settings: 'Setting',
    step: 'Where it is set',
  },
  compared: 'Outages against the bounds',
  nothingCompared: 'There was no outage to compare.',
  noPath: 'No trace was made.',
  noCheck: 'No whole check was made on the standby.',
  sign: {
    role: ['Run by', 'Witness', 'Accepted by'],
    name: 'Name',
    date: 'Date',
    signature: 'Signature',
  },
  notRedacted: 'This record is not redacted: it holds names and addresses.',
  redacted: 'Names and addresses of the own network were replaced by pseudonyms.',
  otherLanguage: 'The sentences of this record were saved in another language.',
  footer:
    'Made by VPC Doctor. The record as JSON (vpc-doctor/drill@1) holds every question, and can be judged again.',
  more: (count) => `${count} more`,
};

const ZH: PaperWords = {
  about: {
    heading: '基本情况',
    began: '开始',
    lasted: '时长',
    ended: '结束方式',
    region: '地域',
    id: '记录编号',
    notNamed: '未填写',
    clockChanged: (seconds, at) => `系统时间在 ${at} 被调整了 ${seconds} 秒；本记录的时间不受影响。`,
    stood: (seconds) => `本机停顿了 ${seconds} 秒；这段时间内没有得到的应答算作未知。`,
  },
  lanes: '各服务的应答情况',
  phases: '阶段',
  drawing: (services, minutes) =>
    `示意图：${services} 项服务，时长 ${minutes}（分和秒）。表格“监视的内容”内容相同。`,
  legend: {
    answered: '有应答',
    out: '中断',
    unseen: '未观察到',
    single: '个别查询无应答，不算中断',
  },
  moreLanes: (count) => `另有 ${count} 项服务未画出，见表格。`,
  columns: {
    every: '间隔',
    asked: '查询数',
    answered: '应答数',
    median: '中位数',
    target: '目标',
    settings: '设置',
    step: '设置位置',
  },
  compared: '中断时长与限度的比较',
  nothingCompared: '没有可比较的中断。',
  noPath: '没有路径追踪结果。',
  noCheck: '没有在备用链路上做完整检测。',
  sign: { role: ['执行人', '见证人', '验收人'], name: '姓名', date: '日期', signature: '签名' },
  notRedacted: '本记录未脱敏：包含名称和地址。',
  redacted: '内部网络的名称和地址已替换为占位符。',
  otherLanguage: '本记录的语句以另一种语言保存。',
  footer: '由 VPC Doctor 生成。JSON 格式的记录（vpc-doctor/drill@1）保存了每一个查询，可以重新分析。',
  more: (count) => `另有 ${count} 项`,
};

const WORDS: Readonly<Record<Language, PaperWords>> = { en: EN, 'zh-CN': ZH };

/** paperWords gives the words of a language. */
export function paperWords(language: Language): PaperWords {
  return WORDS[language];
}
