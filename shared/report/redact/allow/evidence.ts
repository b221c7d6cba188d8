/** The outputs of a report: of a command that is read, what is allowed; of any other, how much it was. */
import type { Recognized } from '../../../reading/output.ts';
import { recognize } from '../../../reading/recognize.ts';
import type { Report } from '../../schema.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import { redactAccounts } from '../accounts.ts';
import { modelVocabulary, vocabularyFor } from './allowed.ts';
import { redactByteLists } from './byte-lists.ts';
import { deny, type DenyOptions } from './deny.ts';
import { withoutStrangeLines } from './lines.ts';
import type { Own } from './own.ts';
import { commandInPlace, namesInPlace } from './places.ts';

export type ReportEvidence = Report['evidence'][number];

export interface EvidenceOptions {
  readonly names: Pseudonyms;
  /** The rules of forms, labels and known names, which give more telling pseudonyms; `isPlain`: a word of the system's own, which is no name here. */
  readonly forms: (text: string, isPlain: (word: string) => boolean) => string;
  /** For ids, which checks and facts name as well, for what the tool says of a failure, and for names at the place of a name. */
  readonly own: (text: string, kind: 'id' | 'words' | Parameters<Own>[1]) => string;
}

export interface SharedEvidence {
  readonly evidence: readonly ReportEvidence[];
  /** Whole outputs, and lines of others. */
  readonly outputs: number;
  readonly lines: number;
}

const CODE_PAGE =
  /^(?:cp|ms|windows-?|ibm|iso-?8859-|koi8-?|utf-?|euc-|x-)?[\d]{0,5}(?:le|be|jp|kr|r|u)?(?:-bom)?$|^(?:gbk?|gb2312|gb18030|big5|shift_?jis|sjis|ascii|latin1|utf-?(?:8|16|32)(?:le|be)?(?:-bom)?)$/i;
const TIME = /^(?:|\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)?)$/;

/** sharedEvidence gives the outputs as they may leave the machine. */
export function sharedEvidence(
  evidence: readonly ReportEvidence[],
  options: EvidenceOptions,
): SharedEvidence {
  const shared = evidence.map((one) => sharedOne(one, options));
  return {
    evidence: shared.map(({ one }) => one),
    outputs: shared.filter(({ isUnknown }) => isUnknown).length,
    lines: shared.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function sharedOne(
  one: ReportEvidence,
  { names, forms, own }: EvidenceOptions,
): { readonly one: ReportEvidence; readonly isUnknown: boolean; readonly lines: number } {
  const { platform, text, command, codepage, failure, startedAt } = one;
  const recognized = recognize(command, platform);
  const vocabulary =
    recognized !== null && isOfMachine(recognized) ? modelVocabulary(platform) : vocabularyFor(platform);
  const isPlain = (word: string): boolean => vocabulary.words.has(word.toLowerCase());
  const allowed = (input: string, more: Partial<DenyOptions> = {}): string =>
    deny(forms(input, isPlain), { vocabulary, names, json: false, ...more });
  const source = recognized?.source ?? null;
  const json = /^\s*[[{]/.test(text.slice(0, 200)) || /"[\w ]{1,60}"\s*:/.test(text.slice(0, 4000));
  const named = recognized === null ? text : namesInPlace(recognized, text, own);
  const output =
    source === null
      ? { text: omitted(text), lines: 0 }
      : outputOf(
          allowed(
            redactByteLists(named, (inner) => allowed(inner)),
            { json, routeFlags: source === 'netstat' },
          ),
          json,
        );
  return {
    isUnknown: source === null && text.trim() !== '',
    lines: output.lines,
    one: {
      ...one,
      id: own(one.id, 'id'),
      command: allowed(redactAccounts(commandInPlace(recognized, command, own), names)),
      text: output.text,
      startedAt: TIME.test(startedAt) ? startedAt : allowed(startedAt),
      ...(codepage === undefined
        ? {}
        : { codepage: CODE_PAGE.test(codepage) ? codepage : allowed(codepage) }),
      ...(failure?.detail === undefined
        ? {}
        : { failure: { ...failure, detail: own(failure.detail, 'words') } }),
    },
  };
}

/** What the firmware says of the computer; its other parts name adapters, which users call as they like. */
function isOfMachine({ source, subject }: Recognized): boolean {
  return source === 'computer' && subject === 'machine';
}

function outputOf(text: string, json: boolean): { readonly text: string; readonly lines: number } {
  return json ? { text, lines: 0 } : withoutStrangeLines(text);
}

/** omitted says how much was left out. */
export function omitted(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return lines === 0
    ? ''
    : `[left out: ${lines} ${lines === 1 ? 'line' : 'lines'} of an output that this version does not read]\n`;
}
