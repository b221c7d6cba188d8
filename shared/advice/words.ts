import type { Finding } from '../diagnosis/finding.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { Language } from '../text/language.ts';
import { join } from '../check/gather.ts';
import { CHECK_TEXTS } from './checks.ts';
import { alternatives as alternativesEn } from './en/alternatives.ts';
import type { FindingText, TextsOf } from './text.ts';
import { alternatives as alternativesZh } from './zh-CN/alternatives.ts';

const TEXTS: Readonly<Record<Language, TextsOf<FindingCode>>> = {
  en: join(CHECK_TEXTS.en, 'findings'),
  'zh-CN': join(CHECK_TEXTS['zh-CN'], 'findings'),
};

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;
const ALTERNATIVES: Readonly<Record<Language, Sentences>> = { en: alternativesEn, 'zh-CN': alternativesZh };

/** The words of one finding, its values filled in. */
export interface FindingWords {
  readonly title: string;
  readonly why: string;
  /** The text of an action; throws a RangeError for an id that the finding does not have. */
  action(id: string): string;
  /** What would tell an alternative from the finding, in one sentence. */
  difference(alternative: FindingCode): string;
}

interface LooseText {
  title(args: unknown): string;
  why(args: unknown): string;
  readonly actions: Readonly<Record<string, string | ((args: unknown) => string)>>;
}

/** findingTexts fills a finding's values into its texts. */
export function findingTexts(finding: Finding, language: Language): FindingWords {
  // Code and args of a finding belong together by construction; the index loses that relation.
  const text = TEXTS[language][finding.code] as unknown as LooseText;
  return {
    title: text.title(finding.args),
    why: text.why(finding.args),
    action: (id) => {
      const action = text.actions[id];
      if (action === undefined) throw new RangeError(`no text for action ${id} of ${finding.code}`);
      return typeof action === 'string' ? action : action(finding.args);
    },
    difference: (alternative) => ALTERNATIVES[language][finding.code]?.[alternative] ?? '',
  };
}

/** explainOf gives what a finding means, how it is detected and what it is confused with. */
export function explainOf(code: FindingCode, language: Language): FindingText<FindingCode>['explain'] {
  return TEXTS[language][code].explain;
}
