import type { DrillRecord } from '../../../drill/record.ts';
import type { Naming } from '../../../drill/text/table.ts';
import type { DrillTexts } from '../../../drill/text/table.ts';
import { drillTexts, namingIn } from '../../../drill/words.ts';
import { pictureOf, type DrillPicture } from '../../../drill/picture/picture.ts';
import type { Language } from '../../../text/language.ts';
import { words } from '../../../text/words.ts';
import type { Words } from '../../../text/contract/words.ts';
import { html, type Html } from '../html.ts';
import { paperWords, type PaperWords } from './words.ts';

/** What every part of the paper is made from. */
export interface Sheet {
  readonly record: DrillRecord;
  readonly language: Language;
  readonly texts: DrillTexts;
  readonly paper: PaperWords;
  readonly words: Words;
  readonly naming: Naming;
  readonly picture: DrillPicture;
  /** A `lang` attribute for sentences that the record brings along in another language. */
  readonly spoken: Html | null;
}

/** sheetOf gathers what the parts need. */
export function sheetOf(record: DrillRecord, language: Language): Sheet {
  return {
    record,
    language,
    texts: drillTexts(language),
    paper: paperWords(language),
    words: words(language),
    naming: namingIn(record.recording, language),
    picture: pictureOf(record),
    spoken: record.language === language ? null : html` lang="${record.language}"`,
  };
}

/** seconds writes a duration with one digit. */
export function seconds(ms: number): string {
  return Number.isFinite(ms) ? (ms / 1000).toFixed(1) : '?';
}
