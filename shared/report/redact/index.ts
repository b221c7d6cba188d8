/**
 * The room Redacting: what leaves the machine holds what is allowed, and pseudonyms in place of the rest. On by default. Facts go
 * by what their schema says of each string, sentences by the tool's own words, outputs by the words of their system.
 * It may use the data of a report, schemas and parsers; it knows no form, no comparison and no request.
 */
import type { Ipv4 } from '../../net/ipv4.ts';
import type { StringKind } from '../../observation/schema/kind.ts';
import type { Platform } from '../../observation/workstation.ts';
import type { DrillRecord } from '../../drill/record.ts';
import type { Report } from '../schema.ts';
import { accountDomains, redactAccounts } from './accounts.ts';
import { redactAddresses } from './addresses.ts';
import { sharedEvidence, type SharedEvidence } from './allow/evidence.ts';
import { redactEncoded } from './encoded.ts';
import { usersIn } from './home-folders.ts';
import { redactHostNames } from './host-names.ts';
import { redactIdentity } from './identity.ts';
import { visible } from './invisible.ts';
import { redactLabels, wordsByLabel } from './labels.ts';
import { eachText, mapTexts } from './map-texts.ts';
import { redactPatterns } from './patterns.ts';
import { phrasesFor } from './phrases.ts';
import { Pseudonyms, takenNumbers, type Kind } from './pseudonyms.ts';
import { privateWordsOf, privateWordsOfProfile } from './report-words.ts';
import { redactSaid } from './said/index.ts';
import { sharedSpaceOf, sharedSpaceOfDrill, spaceOfFact } from './service-addresses.ts';
import type { SharedSpace } from './shared-space.ts';
import { standInsOf } from './stand-ins.ts';
import { changesFor } from './typed/kinds.ts';
import { changedDrill } from './typed/drill.ts';
import { changedObservation, changedReport, stringsOf } from './typed/report.ts';
import { changedStrange, type Change } from './typed/visit.ts';
import { WordRedactor, type SecretWord } from './words.ts';

export interface Redactor {
  /** Gives a report as it may leave the machine, and says in `redaction` what was done. */
  report(report: Report): Report;
  /** Gives the record of a drill as it may leave the machine. */
  drill(record: DrillRecord): DrillRecord;
  /** Replaces in every string inside a value what the tool itself would not say; keys stay. */
  value<T>(value: T): T;
  /** As `value`, and keys that the tool would not say get pseudonyms as well: of facts by their address. */
  keyed(value: unknown): unknown;
  /** As `value`, for a line of a gateway's configuration or of a plan. */
  line(text: string): string;
  /** Gives a fact as it may leave the machine. */
  observation(one: Report['observations'][number], platform: Platform): Report['observations'][number];
  /** Says whose addresses of 100.64.0.0/10 are; a report, a fact and a record of a drill tell it by themselves. */
  know(space: SharedSpace): void;
  /** Replaces private forms and known names in what a user wrote; the rest stays. */
  text(text: string): string;
  /** How many values each rule has replaced so far. */
  replaced(): Report['redaction']['rules'];
  /** Collects names from texts that will be redacted, so that a name is known before it is met without its label. */
  learn(texts: readonly string[]): void;
}

/** Encoded within encoded; nobody nests deeper by accident. */
const DEEPEST = 3;
/** Characters of a text that is remembered; longer ones hardly come twice. */
const MOST_REMEMBERED = 200;
/** Fields that hold numbers with dots which are no addresses. */
const VERSION_KEY = /version$/i;
/** Shorter names of adapters stand in too many words. */
const SHORTEST_PHRASE = 3;

/** createRedactor makes a redactor that knows this machine's private words. One instance serves one run; `taken` are numbers of pseudonyms that it must not give, `avoid` addresses that it must not invent. */
export function createRedactor(
  secrets: readonly SecretWord[],
  taken?: ReadonlyMap<Kind, number>,
  avoid: readonly Ipv4[] = [],
): Redactor {
  const names = new Pseudonyms(taken);
  const known = new WordRedactor();
  const adapters = new Set<string>();
  known.add(secrets);
  names.know({ service: [], own: avoid });
  names.reserve(takenNumbers(secrets.map(({ value }) => value).join('\n')));

  function redact(input: string, depth: number, isPlain: (word: string) => boolean): string {
    const inner =
      depth < DEEPEST
        ? redactEncoded(visible(input), (decoded) => redact(decoded, depth + 1, isPlain))
        : visible(input);
    const formed = redactLabels(redactPatterns(inner, names), names);
    return accountDomains(
      known.apply(redactHostNames(redactAddresses(formed, names), names), names, isPlain),
      names,
    );
  }
  const forms = (input: string, isPlain: (word: string) => boolean): string => redact(input, 0, isPlain);
  const text = (input: string): string =>
    redactAccounts(
      forms(redactSaid(visible(input), names), () => false),
      names,
    );
  function learn(texts: readonly string[]): void {
    known.add(
      texts.flatMap((one) => [
        ...wordsByLabel(one),
        ...usersIn(one).map((value): SecretWord => ({ kind: 'user', value })),
      ]),
    );
  }
  /** By kind. Ten thousand computers say the same short words ten thousand times; what nothing had to be replaced in need not be read again. */
  function changes(platform: Platform): Change {
    const byKind = changesFor({
      names,
      platform,
      forms,
      note: text,
      phrases: phrasesFor(adapters, (name) => byKind.adapter(name)),
    });
    const cleanOf = new Map<StringKind, Set<string>>();
    return (input, kind) => {
      const clean = cleanOf.get(kind) ?? new Set();
      if (clean.size === 0) cleanOf.set(kind, clean);
      if (clean.has(input)) return input;
      const output = byKind[kind](input);
      if (output === input && input.length <= MOST_REMEMBERED) clean.add(input);
      return output;
    };
  }
  function learnAdapters(observations: Report['observations']): void {
    for (const name of stringsOf(observations, 'adapter'))
      if (name.length >= SHORTEST_PHRASE) adapters.add(name);
  }
  return {
    text,
    learn,
    replaced: () => [...names.counts()],
    know: (space) => {
      names.know(space);
    },
    value: (value) => {
      const change = changes('linux');
      return mapTexts(value, (one, key) => change(one, VERSION_KEY.test(key) ? 'version' : 'words'));
    },
    line: (one) => changes('linux')(one, 'line'),
    keyed: (value) => changedStrange(value, changes('linux')),
    observation: (one, platform) => {
      learnAdapters([one]);
      names.know(spaceOfFact(one));
      return changedObservation(one, changes(platform));
    },
    drill: (record) => {
      known.add(privateWordsOfProfile(record.profile));
      names.know(sharedSpaceOfDrill(record));
      eachText(record, (one) => {
        names.reserve(takenNumbers(one));
      });
      const redacted = changedDrill(record, changes(record.platform.platform));
      const own = redactIdentity({ id: record.id, tool: record.tool }, names);
      return { ...redacted, ...own, redaction: { applied: true, rules: [...names.counts()] } };
    },
    report: (report) => {
      const { schema, id, createdAt, tool, evidence, ...rest } = report;
      known.add(privateWordsOf(report));
      names.know(sharedSpaceOf(report));
      learn(evidence.map((one) => one.text));
      learnAdapters(rest.observations);
      eachText({ rest, evidence }, (one) => {
        names.reserve(takenNumbers(one));
      });
      const change = changes(rest.platform.platform);
      const redacted = changedReport(rest, change);
      const outputs = sharedEvidence(evidence, { names, forms, own: change });
      const own = redactIdentity({ id, tool }, names);
      const redaction = {
        applied: true,
        rules: [...names.counts(), ...leftOut(outputs)],
        addresses: [...standInsOf(names.addresses(), { avoid, anchors: names.kept() })],
      };
      return {
        schema,
        id: own.id,
        createdAt,
        tool: own.tool,
        ...redacted,
        evidence: [...outputs.evidence],
        redaction,
      };
    },
  };
}

/** What was left out is counted like what was replaced. */
function leftOut({
  outputs,
  lines,
}: Pick<SharedEvidence, 'outputs' | 'lines'>): Report['redaction']['rules'] {
  return [
    { rule: 'output', count: outputs },
    { rule: 'line', count: lines },
  ].filter(({ count }) => count > 0);
}
