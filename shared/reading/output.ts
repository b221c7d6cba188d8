/** Outputs: what one command printed or one file holds, and which of our sources it is. */
import { known, unknown, type Known } from '../observation/known.ts';
import { allRows, someRows, type Listing } from '../observation/listing.ts';
import type { SectionName } from '../parse/windows/facts.ts';

/** Where facts come from. Every id is one command or file, in whatever spelling. */
export type SourceId =
  // Windows
  | 'windows-native'
  | 'native-route'
  | 'native-ping'
  | 'windows-script'
  | `section-${SectionName}`
  | 'find-net-route'
  | 'route-print'
  | 'ipconfig'
  | 'netsh-winhttp'
  | 'netsh-subinterfaces'
  | 'reg-internet-settings'
  | 'windows-arp'
  | 'tracert'
  // macOS
  | 'netstat'
  | 'route-get'
  | 'scutil-dns'
  | 'scutil-proxy'
  | 'ifconfig'
  | 'network-service-order'
  | 'resolver-file'
  | 'info-plist'
  | 'spotlight-client'
  | 'spotlight-control'
  | 'arp'
  // Linux
  | 'ip-route'
  | 'ip-rule'
  | 'ip-address'
  | 'ip-neighbor'
  | 'ip-route-get'
  | 'resolvectl'
  | 'resolv-conf'
  | 'upstream-resolv-conf'
  | 'iptables'
  | 'nft'
  // everywhere
  | 'computer'
  | 'ping'
  | 'traceroute'
  | 'hosts';

/** What a command line asks for. */
export interface Recognized {
  readonly source: SourceId;
  /** What it was asked about: an address, a path, a domain; empty where there is one such output. */
  readonly subject: string;
  /** Of a ping: requests, the TTL and the bytes of the whole packet, where they were set. */
  readonly ping?: PingArguments;
}

export interface PingArguments {
  readonly count: number | null;
  readonly ttl: number | null;
  readonly packetBytes: number | null;
}

export interface Output extends Recognized {
  /** stdout, or the reason why there is none. */
  readonly text: Known<string>;
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly evidence: readonly string[];
}

/** A fact with the ids of the evidence that it was read from. */
export interface Fact<T> {
  readonly fact: Known<T>;
  readonly evidence: readonly string[];
}

/** read gives the fact of a source; unknown (`not-run`) where no output is of that source. */
export function read<T>(
  outputs: readonly Output[],
  source: SourceId,
  parse: (text: string, output: Output) => Known<T>,
): Fact<T> {
  const found = outputs.filter((one) => one.source === source).map((one) => readOne(one, parse));
  // What was read twice counts as it was read last.
  return (
    found.findLast(({ fact }) => fact.known) ??
    found.at(-1) ?? { fact: unknown('not-run', source), evidence: [] }
  );
}

/** readOne reads one output. */
export function readOne<T>(output: Output, parse: (text: string, output: Output) => Known<T>): Fact<T> {
  const fact = output.text.known ? parse(output.text.value, output) : output.text;
  return { fact, evidence: output.evidence };
}

/** every makes a reader of a parser of lists: unknown unless the text, or the exit code, proves that no row is missing. */
export function every<T>(
  parse: (text: string) => Listing<T>,
): (text: string, output: Output) => Known<readonly T[]> {
  return (text, { exitCode }) => allRows(parse(text), exitCode);
}

/** some makes a reader that takes the rows there are; that there is none still has to be proven. */
export function some<T>(
  parse: (text: string) => Listing<T>,
): (text: string, output: Output) => Known<readonly T[]> {
  return (text, { exitCode }) => someRows(parse(text), exitCode);
}

/** firstKnown gives the first source that told something; where none did, the most telling reason. */
export function firstKnown<T>(...facts: readonly [Fact<T>, ...Fact<T>[]]): Fact<T> {
  const at = facts.findIndex(({ fact }) => fact.known);
  const tried = at < 0 ? facts : facts.slice(0, at + 1);
  const evidence = [...new Set(tried.flatMap((one) => one.evidence))];
  const { fact } =
    facts[at] ?? facts.find((one) => !one.fact.known && one.fact.reason !== 'not-run') ?? facts[0];
  return { fact, evidence };
}

/** constant is a fact that needs no evidence. */
export function constant<T>(fact: Known<T>): Fact<T> {
  return { fact, evidence: [] };
}

/** mapFact applies a function to a known fact. */
export function mapFact<T, U>({ fact, evidence }: Fact<T>, apply: (value: T) => U): Fact<U> {
  return { fact: fact.known ? known(apply(fact.value)) : fact, evidence };
}
