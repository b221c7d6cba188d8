/** A drill's texts in a language. */
import { listOf } from '../text/list.ts';
import type { Language } from '../text/language.ts';
import type { DrillCode, DrillFindingOf } from './finding.ts';
import type { RecordedService } from './service.ts';
import { en } from './text/en.ts';
import type { DrillTexts, Naming } from './text/table.ts';
import { zhCN } from './text/zh-CN.ts';

const TEXTS: Readonly<Record<Language, DrillTexts>> = { en, 'zh-CN': zhCN };

/** drillTexts gives the words of a language. */
export function drillTexts(language: Language): DrillTexts {
  return TEXTS[language];
}

/** namingOf names services by their ids; one that the recording does not have keeps its id. */
export function namingOf(services: readonly RecordedService[], language: Language): Naming {
  const { service } = TEXTS[language];
  const name = (id: string): string => {
    const found = services.find((one) => one.id === id);
    return found === undefined ? id : service(found);
  };
  const list = (items: readonly string[]): string => listOf(language, items);
  return { name, list, names: (ids) => list(ids.map(name)) };
}

/** What watched services: a recording, or the record of one. */
interface Watching {
  readonly lanes: readonly { readonly service: RecordedService }[];
}

/** namingIn names the services of a recording. */
export function namingIn({ lanes }: Watching, language: Language): Naming {
  return namingOf(
    lanes.map(({ service }) => service),
    language,
  );
}

export interface DrillFindingWords {
  readonly title: string;
  readonly why: string;
  readonly actions: readonly string[];
}

/** drillFindingWords fills a finding's values into its texts. */
export function drillFindingWords<C extends DrillCode>(
  finding: DrillFindingOf<C>,
  naming: Naming,
  language: Language,
): DrillFindingWords {
  const text = TEXTS[language].findings[finding.code];
  return {
    title: text.title(finding.args, naming),
    why: text.why(finding.args, naming),
    actions: text.actions(finding.args, naming),
  };
}
