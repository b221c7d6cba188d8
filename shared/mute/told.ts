/** What is muted, in words that are true for whoever reads: the user, IT, or somebody who gets the report. Pure. */
import type { Report } from '../report/schema.ts';
import type { Language } from '../text/language.ts';

type Row = Report['findings'][number];
export type MutedRow = Row & { readonly muted: NonNullable<Row['muted']> };

export interface MuteTexts {
  readonly heading: (count: number) => string;
  /** A remark behind a sentence, and a word beside a number. */
  readonly mark: string;
  readonly count: (count: number) => string;
  /** Behind the verdict. */
  readonly sentence: (count: number) => string;
  readonly byUser: (on: string | undefined) => string;
  /** `reason` ends without a mark. */
  readonly byProfile: (reason: string) => string;
  readonly byAdministrator: (reason: string) => string;
}

const TEXTS: Readonly<Record<Language, MuteTexts>> = {
  en: {
    heading: (count) => `Muted (${count})`,
    mark: 'muted',
    count: (count) => `${count} muted`,
    sentence: (count) =>
      count === 1
        ? ' One finding is muted; it does not stop a log-on.'
        : ` ${count} findings are muted; they do not stop a log-on.`,
    byUser: (on) => `muted by the user of this computer${on === undefined ? '' : ` on ${on}`}`,
    byProfile: (reason) => `accepted in the profile: ${reason}`,
    byAdministrator: (reason) => `accepted by the administrator: ${reason}`,
  },
  'zh-CN': {
    heading: (count) => `已忽略（${count} 项）`,
    mark: '已忽略',
    count: (count) => `已忽略 ${count} 项`,
    sentence: (count) => `另有 ${count} 项已忽略，不影响登录。`,
    byUser: (on) => `由本机用户${on === undefined ? '' : `于 ${on} `}忽略`,
    byProfile: (reason) => `配置文件中已认可：${reason}`,
    byAdministrator: (reason) => `管理员已认可：${reason}`,
  },
};

/** muteTexts gives the words in a language. */
export function muteTexts(language: Language): MuteTexts {
  return TEXTS[language];
}

/** mutedRows gives the findings of a report that are muted. */
export function mutedRows({ findings }: Pick<Report, 'findings'>): readonly MutedRow[] {
  return findings.filter((one): one is MutedRow => one.muted !== undefined);
}

/** whoMuted says who has muted a finding, as a clause without its mark. */
export function whoMuted(muted: MutedRow['muted'], language: Language): string {
  const texts = TEXTS[language];
  const reason = (muted.reason ?? '').trim().replace(/[.。]$/u, '');
  switch (muted.by) {
    case 'user':
      return texts.byUser(muted.on);
    case 'profile':
      return texts.byProfile(reason);
    case 'administrator':
      return texts.byAdministrator(reason);
  }
}
