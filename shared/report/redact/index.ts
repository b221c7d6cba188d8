/** Redaction: what leaves the machine carries pseudonyms in place of private values. On by default. */
import type { Report } from '../schema.ts';
import { redactAddresses } from './addresses.ts';
import { sharedEvidence, type SharedEvidence } from './allow/evidence.ts';
import { redactEncoded } from './encoded.ts';
import { usersIn } from './home-folders.ts';
import { redactHostNames } from './host-names.ts';
import { redactIdentity } from './identity.ts';
import { redactLabels, wordsByLabel } from './labels.ts';
import { mapTexts } from './map-texts.ts';
import { redactPatterns } from './patterns.ts';
import { Pseudonyms, takenNumbers, type Kind } from './pseudonyms.ts';
import { privateWordsOf } from './report-words.ts';
import { standInsOf } from './stand-ins.ts';
import { WordRedactor, type SecretWord } from './words.ts';

export interface Redactor {
  /** Replaces private values in every string of a report and says in `redaction` what was done. */
  report(report: Report): Report;
  /** Replaces private values in every string inside a value; keys stay. */
  value<T>(value: T): T;
  text(text: string): string;
  /** Collects names from texts that will be redacted, so that a name is known before it is met without its label. */
  learn(texts: readonly string[]): void;
}

/** Encoded within encoded; nobody nests deeper by accident. */
const DEEPEST = 3;
/** Characters of a text that is remembered; longer ones hardly come twice. */
const MOST_REMEMBERED = 200;
/** Fields that hold numbers with dots which are no addresses. */
const VERSION_KEY = /version$/i;

/** createRedactor makes a redactor that knows this machine's private words. One instance serves one run; `taken` are numbers of pseudonyms that it must not give. */
export function createRedactor(secrets: readonly SecretWord[], taken?: ReadonlyMap<Kind, number>): Redactor {
  const names = new Pseudonyms(taken);
  const known = new WordRedactor();
  known.add(secrets);
  names.reserve(takenNumbers(secrets.map(({ value }) => value).join('\n')));

  function redact(input: string, depth: number, isPlain: (word: string) => boolean): string {
    const inner = depth < DEEPEST ? redactEncoded(input, (decoded) => redact(decoded, depth + 1, isPlain)) : input;
    const formed = redactLabels(redactPatterns(inner, names), names);
    return accountDomains(known.apply(redactHostNames(redactAddresses(formed, names), names), names, isPlain), names);
  }
  const forms = (input: string, isPlain: (word: string) => boolean): string => redact(input, 0, isPlain);
  const text = (input: string): string => forms(input, () => false);
  const redactField = (input: string, key: string): string => (VERSION_KEY.test(key) && /^\d+(?:\.\d+)+$/.test(input) ? input : text(input));
  /** Ten thousand computers say the same short words ten thousand times; what nothing had to be replaced in need not be read again while nothing new is learnt. */
  function fields(): (input: string, key: string) => string {
    const clean = new Set<string>();
    return (input, key) => {
      if (clean.has(input)) return input;
      const output = redactField(input, key);
      // A version may look like an address that has to be replaced elsewhere.
      if (output === input && input.length <= MOST_REMEMBERED && !VERSION_KEY.test(key)) clean.add(input);
      return output;
    };
  }
  function learn(texts: readonly string[]): void {
    known.add(texts.flatMap((one) => [...wordsByLabel(one), ...usersIn(one).map((value): SecretWord => ({ kind: 'user', value }))]));
  }
  return {
    text,
    learn,
    value: (value) => mapTexts(value, fields()),
    report: (report) => {
      known.add(privateWordsOf(report));
      learn(report.evidence.map((one) => one.text));
      const { schema, id, createdAt, tool, evidence, ...rest } = report;
      mapTexts({ rest, evidence }, (one) => {
        names.reserve(takenNumbers(one));
        return one;
      });
      const redacted = mapTexts(rest, fields());
      const outputs = sharedEvidence(evidence, { names, forms, id: text });
      const own = redactIdentity({ id, tool }, names);
      return { schema, id: own.id, createdAt, tool: own.tool, ...redacted, evidence: [...outputs.evidence], redaction: { applied: true, rules: [...names.counts(), ...leftOut(outputs)], addresses: [...standInsOf(names.addresses())] } };
    },
  };
}

/** What was left out is counted like what was replaced. */
function leftOut({ outputs, lines }: Pick<SharedEvidence, 'outputs' | 'lines'>): Report['redaction']['rules'] {
  return [{ rule: 'output', count: outputs }, { rule: 'line', count: lines }].filter(({ count }) => count > 0);
}

/** `CORP\\user-1`: what stands before a user is a domain. */
function accountDomains(text: string, names: Pseudonyms): string {
  return text.includes('\\user-') ? text.replace(/(?<![\p{L}\p{N}_\\/:.-])[\p{L}\p{N}_-]{2,15}(?=\\{1,2}user-\d)/gu, (domain) => (/^(?:domain|host)-\d/.test(domain) || /^users$/i.test(domain) ? domain : names.nameOf('domain', domain))) : text;
}
