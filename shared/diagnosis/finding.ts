import type { AlternativeOf } from './alternatives.ts';
import type { FindingArgs, FindingCode } from './finding-args.ts';

/** `error` stops a log-on or a session; `warning` hampers it or will; `note` is good to know and changes nothing. */
export type Severity = 'error' | 'warning' | 'note';
/** Who can fix it: the user, the company's IT, its network team, the cloud administrator, the vendor. */
export type Owner = 'you' | 'it' | 'network' | 'cloud' | 'vendor';
/** `high`: proven by evidence; `medium`: the best explanation; `low`: one of several. */
export type Confidence = 'high' | 'medium' | 'low';

/** One thing that is wrong, as a check saw it. */
export type Finding = FindingOf<FindingCode>;

/** One of these codes, with the values that its texts need. */
export type FindingOf<C extends FindingCode> = { [K in C]: Seen<K> }[C];

interface Seen<C extends FindingCode> {
  readonly code: C;
  /** What it is about: addresses, `address:port`, names. */
  readonly subjects: readonly string[];
  readonly confidence: Confidence;
  /** Named values for the texts. */
  readonly args: FindingArgs[C];
  /** Ids of evidence. */
  readonly evidence: readonly string[];
  /** Overrides of the definition, where this case is milder or belongs to someone else. */
  readonly severity?: Severity;
  readonly owner?: Owner;
  /** Other findings that look the same from a workstation; the texts say what would tell them apart. */
  readonly alternatives?: readonly AlternativeOf<C>[];
}

/** What a finding has besides its code and values. */
type Rest<C extends FindingCode> = Partial<Omit<Seen<C>, 'code' | 'args'>>;

/** finding builds a finding; the compiler asks for the arguments that the code's texts need. */
export function finding<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  rest: Rest<C> = {},
): FindingOf<C> {
  return { subjects: [], confidence: 'high', evidence: [], ...rest, code, args };
}
