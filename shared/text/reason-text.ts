import { CHECK_TEXTS } from '../advice/checks.ts';
import { findingTexts } from '../advice/words.ts';
import { join } from '../check/gather.ts';
import { apiReasons as apiEn } from './en/api.ts';
import { dnsReasons as dnsEn } from './en/dns.ts';
import { routeReasons as routeEn } from './en/route.ts';
import { workstationReasons as workstationEn } from './en/workstation.ts';
import type { Language } from './language.ts';
import type { Reason } from './reason.ts';
import type { CommonReasons, ReasonArgs } from './reason-args.ts';
import { words } from './words.ts';
import { apiReasons as apiZh } from './zh-CN/api.ts';
import { dnsReasons as dnsZh } from './zh-CN/dns.ts';
import { routeReasons as routeZh } from './zh-CN/route.ts';
import { workstationReasons as workstationZh } from './zh-CN/workstation.ts';

type Texts<Args> = { readonly [K in keyof Args]: (args: Args[K]) => string };

const commonEn: Texts<CommonReasons> = {
  finding: ({ finding }) => findingTexts(finding, 'en').title,
  unknown: ({ what, reason, detail }) =>
    `Unknown: ${what} could not be read, because ${words('en').unknowns[reason]}${detail === null ? '' : ` (${detail})`}.`,
  crashed: ({ message }) => `The check itself failed: ${message}`,
  cancelled: () => 'The run was cancelled before this was known.',
  'not-finished': () =>
    'Not finished: the time of the run was over before everything that decides this was known.',
  blocked: ({ by }) => `Could not be tried: ${by} has to work first.`,
  'not-selected': () => 'Left out by --only.',
};

const commonZh: Texts<CommonReasons> = {
  finding: ({ finding }) => findingTexts(finding, 'zh-CN').title,
  unknown: ({ what, reason, detail }) =>
    `未知：无法获取 ${what}，${words('zh-CN').unknowns[reason]}${detail === null ? '' : `（${detail}）`}。`,
  crashed: ({ message }) => `检查项自身出错：${message}`,
  cancelled: () => '检测在得到结果之前被取消。',
  'not-finished': () => '未完成：在获得判断所需的全部信息之前，检测的时间已到。',
  blocked: ({ by }) => `无法检测：需先解决 ${by}。`,
  'not-selected': () => '已被 --only 排除。',
};

const TEXTS: Readonly<Record<Language, Texts<ReasonArgs>>> = {
  en: { ...commonEn, ...workstationEn, ...dnsEn, ...routeEn, ...apiEn, ...join(CHECK_TEXTS.en, 'reasons') },
  'zh-CN': {
    ...commonZh,
    ...workstationZh,
    ...dnsZh,
    ...routeZh,
    ...apiZh,
    ...join(CHECK_TEXTS['zh-CN'], 'reasons'),
  },
};

/** reasonText puts a check's reason into words. */
export function reasonText(reason: Reason, language: Language): string {
  // Key and args of a reason belong together by construction; the index loses that relation.
  const text = TEXTS[language][reason.key] as (args: unknown) => string;
  return text(reason.args);
}
