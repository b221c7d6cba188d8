import { CHECK_TEXTS } from '../advice/checks.ts';
import { findingTexts } from '../advice/words.ts';
import { join } from '../check/gather.ts';
import type { Language } from './language.ts';
import type { ReasonKey, ReasonOf } from './reason.ts';
import type { CommonReasons, ReasonArgs } from './reason-args.ts';
import { spaced } from './spaced.ts';
import { unreadWords } from './unread-words.ts';
import { words } from './words.ts';

/** A remark behind words; empty where there is none. */
function inBrackets(language: Language, remark: string | null): string {
  return remark === null ? '' : words(language).brackets(remark);
}

type Texts<Args> = { readonly [K in keyof Args]: (args: Args[K]) => string };

const commonEn: Texts<CommonReasons> = {
  finding: ({ finding }) => findingTexts(finding, 'en').title,
  unknown: ({ what, subject, reason, detail }) =>
    `Nothing is known of ${unreadWords('en')[what]}${inBrackets('en', subject)}: ${words('en').unknowns[reason]}${inBrackets('en', detail)}.`,
  crashed: ({ message }) => `The check itself failed: ${message}`,
  cancelled: () => 'The run was cancelled before this was known.',
  'not-finished': () =>
    'Not finished: the time of the run was over before everything that decides this was known.',
  blocked: ({ by }) => `Could not be tried: ${by} has to work first.`,
  'targets-local': () => 'All targets are on this machine.',
  'not-selected': () => 'Left out by --only.',
};

const commonZh: Texts<CommonReasons> = {
  finding: ({ finding }) => findingTexts(finding, 'zh-CN').title,
  unknown: ({ what, subject, reason, detail }) =>
    `无法得知${spaced(unreadWords('zh-CN')[what]).trimEnd()}${inBrackets('zh-CN', subject)}：${words('zh-CN').unknowns[reason]}${inBrackets('zh-CN', detail)}。`,
  crashed: ({ message }) => `检查项自身出错：${message}`,
  cancelled: () => '检测在得到结果之前被取消。',
  'not-finished': () => '未完成：在获得判断所需的全部信息之前，检测的时间已到。',
  blocked: ({ by }) => `无法检测：需先解决 ${by}。`,
  'targets-local': () => '所有检测目标都在本机。',
  'not-selected': () => '已被 --only 排除。',
};

const TEXTS: Readonly<Record<Language, Texts<ReasonArgs>>> = {
  en: { ...commonEn, ...join(CHECK_TEXTS.en, 'reasons') },
  'zh-CN': { ...commonZh, ...join(CHECK_TEXTS['zh-CN'], 'reasons') },
};

/** reasonText puts a check's reason into words. */
export function reasonText<Key extends ReasonKey>({ key, args }: ReasonOf<Key>, language: Language): string {
  return TEXTS[language][key](args);
}
