import type { FindingOf } from '../diagnosis/finding.ts';
import type { FindingArgs, FindingCode } from '../diagnosis/finding-args.ts';
import type { Language } from '../text/language.ts';
import { join } from '../check/gather.ts';
import { CHECK_TEXTS } from './checks.ts';
import type { FindingText, TextsOf } from './text.ts';

const TEXTS: Readonly<Record<Language, TextsOf<FindingCode>>> = {
  en: join(CHECK_TEXTS.en, 'findings'),
  'zh-CN': join(CHECK_TEXTS['zh-CN'], 'findings'),
};

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;
const DIFFERENCES: Readonly<Record<Language, Sentences>> = {
  en: differencesIn(CHECK_TEXTS.en),
  'zh-CN': differencesIn(CHECK_TEXTS['zh-CN']),
};

/** Few checks have findings that look like others. */
function differencesIn(texts: Readonly<Record<string, Compared>>): Sentences {
  return Object.fromEntries(
    Object.values(texts).flatMap(({ alternatives = {} }) => Object.entries(alternatives)),
  );
}

interface Compared {
  readonly findings: object;
  readonly alternatives?: Sentences;
}

/** The words of one finding, its values filled in. */
export interface FindingWords {
  readonly title: string;
  readonly why: string;
  /** The text of an action; throws a RangeError for an id that the finding does not have. */
  action(id: string): string;
  /** What would tell an alternative from the finding, in one sentence. */
  difference(alternative: FindingCode): string;
}

/** findingTexts fills a finding's values into its texts. */
export function findingTexts<C extends FindingCode>(finding: FindingOf<C>, language: Language): FindingWords {
  const { code, args } = finding;
  const text = TEXTS[language][code];
  const actions: ActionTexts<C> = text.actions;
  return {
    title: text.title(args),
    why: text.why(args),
    action: (id) => {
      const action = actions[id];
      if (action === undefined) throw new RangeError(`no text for action ${id} of ${code}`);
      return typeof action === 'string' ? action : action(args);
    },
    difference: (alternative) => DIFFERENCES[language][code]?.[alternative] ?? '',
  };
}

type ActionTexts<C extends FindingCode> = Readonly<
  Record<string, string | ((args: FindingArgs[C]) => string)>
>;

/** explainOf gives what a finding means, how it is detected and what it is confused with. */
export function explainOf(code: FindingCode, language: Language): FindingText<FindingCode>['explain'] {
  return TEXTS[language][code].explain;
}
