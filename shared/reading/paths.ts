/** Pings and traces out of recorded outputs: all runs towards one target together. */
import { isIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { IcmpError, PingSeries, Trace, TraceHop } from '../observation/exchange.ts';
import { known, mapKnown, unknown, type Known } from '../observation/known.ts';
import { statistics } from '../observation/statistics.ts';
import { hopOfPing } from '../parse/ping/hop.ts';
import { lacksRights } from '../parse/ping/icmp-words.ts';
import { parsePing, type PingOutput } from '../parse/ping/ping.ts';
import { echoOf } from '../parse/windows/native/echo.ts';
import { parsePingCounts, type PingCounts } from '../parse/ping/summary.ts';
import { targetInHeading, traceOf } from '../parse/trace/hops.ts';
import { parseTraceroute } from '../parse/trace/traceroute.ts';
import { parseTracert } from '../parse/trace/tracert.ts';
import { readOne, type Fact, type Output } from './output.ts';

/** Facts by what they are about: an address, or the name that was asked for. */
export type ByTarget<T> = ReadonlyMap<string, Fact<T>>;

/** pingsOf gives one series per target, of all pings without a TTL and without a size of their own. */
export function pingsOf(outputs: readonly Output[]): ByTarget<PingSeries> {
  const plain = outputs.filter(
    ({ source, ping }) => isPing(source) && ping?.ttl === null && ping.packetBytes === null,
  );
  return new Map(
    [...byTarget(plain)].map(([target, own]) => [
      target,
      { fact: seriesOf(target, own), evidence: own.flatMap((one) => one.evidence) },
    ]),
  );
}

/** tracesOf reads tracert and traceroute, and pings with a TTL, which are how this program traces. `own`: this workstation's addresses. */
export function tracesOf(outputs: readonly Output[], own: ReadonlySet<string>): ByTarget<Trace> {
  const hops = byTarget(outputs.filter(({ source, ping }) => isPing(source) && ping?.ttl != null));
  const asked = [...hops].map(
    ([target, pings]) =>
      [
        target,
        { fact: traceOfPings(target, pings, own), evidence: pings.flatMap((one) => one.evidence) },
      ] as const,
  );
  const tools = [
    ...byTarget(outputs.filter(({ source }) => source === 'tracert' || source === 'traceroute')),
  ].map(([target, traces]) => {
    const read = traces.map((one) =>
      readOne(one, (text, output) =>
        mapKnown(traced(text, output, target), (trace) => withoutOwn(trace, own)),
      ),
    );
    return [target, read.findLast(({ fact }) => fact.known) ?? read[0]] as const;
  });
  return new Map([
    ...asked,
    ...tools.flatMap(([target, fact]) => (fact === undefined ? [] : [[target, fact] as const])),
  ]);
}

function byTarget(outputs: readonly Output[]): ReadonlyMap<string, readonly Output[]> {
  const groups = new Map<string, Output[]>();
  for (const output of outputs) {
    const target = isIpv4(output.subject) ? output.subject : (addressIn(output) ?? output.subject);
    const group = groups.get(target);
    if (group === undefined) groups.set(target, [output]);
    else group.push(output);
  }
  return groups;
}

/** Asked by name, the tools put the address into their heading; traceroute of macOS prints that to stderr. */
function addressIn({ text, stderr }: Output): Ipv4 | undefined {
  return targetInHeading(text.known ? text.value : '') ?? targetInHeading(stderr);
}

function seriesOf(target: string, outputs: readonly Output[]): Known<PingSeries> {
  if (!isIpv4(target)) return unknown('unparsable', `no address of ${target}`);
  const runs = outputs.flatMap((one): { readonly output: PingOutput; readonly sent: number }[] => {
    const output = pingOf(one, target);
    const sent = sentBy(one, output, target);
    return sent === null ? [] : [{ sent, output }];
  });
  if (runs.length === 0)
    return (
      outputs.map(({ text }) => text).find((text) => !text.known) ??
      (outputs.some((one) => lacksRights(textOf(one)))
        ? unknown('not-permitted', 'ping')
        : unknown('unparsable', 'ping was cut off'))
    );
  const replies = runs.flatMap(({ output }) => output.replies);
  const sent = runs.reduce((sum, one) => sum + one.sent, 0);
  const errors = new Map(
    runs
      .flatMap(({ output }) => output.errors)
      .map((error): [string, IcmpError] => [JSON.stringify(error), error]),
  );
  return known({
    target,
    via: 'icmp',
    sent,
    received: Math.min(replies.length, sent),
    ...statistics(replies.map(({ rttMs }) => rttMs)),
    replyTtl: replies[0]?.ttl ?? null,
    errors: [...errors.values()],
  });
}

function textOf({ text, stderr }: Output): string {
  return `${text.known ? text.value : ''}\n${stderr}`;
}

/**
 * Without its summary a ping was killed or its text was cut, and what is missing must not count as lost: the number is
 * known only where all that the command line asked for was answered. A ping that gave up because nothing could be sent
 * has no summary either, and sent nothing.
 */
function sentBy(one: Output, { replies, errors }: PingOutput, target: Ipv4): number | null {
  if (one.source === 'native-ping') {
    const echo = echoIn(one, target);
    return echo.known ? echo.value.sent : null;
  }
  const said = parsePingCounts(textOf(one), target);
  if (said !== null) return missesAnswers(said, { replies, errors }) ? null : said.sent;
  const asked = one.ping?.count ?? null;
  if (asked !== null && asked > 0 && replies.length >= asked) return asked;
  return replies.length === 0 && errors.some(({ kind }) => kind === 'local-failure') ? 0 : null;
}

/** `ping -q`, `| tail` and a damaged line hide answers that the summary counts; what is hidden was not lost. */
function missesAnswers({ received, system }: PingCounts, { replies, errors }: PingOutput): boolean {
  // Windows counts what comes back of any kind.
  const others = system === 'windows' ? errors.filter(({ from }) => from !== null).length : 0;
  return replies.length + others < received;
}

function isPing(source: Output['source']): boolean {
  return source === 'ping' || source === 'native-ping';
}

function pingOf(output: Output, target: Ipv4): PingOutput {
  if (output.source !== 'native-ping') return parsePing(textOf(output), target);
  const echo = echoIn(output, target);
  return echo.known ? echo.value : { replies: [], errors: [] };
}

function echoIn({ text }: Output, target: Ipv4): ReturnType<typeof echoOf> {
  return text.known ? echoOf(text.value, target) : text;
}

function traced(text: string, { source, stderr }: Output, target: string): Known<Trace> {
  if (!isIpv4(target)) return unknown('unparsable', `no address of ${target}`);
  return source === 'tracert' ? parseTracert(text, target) : parseTraceroute(text, target, stderr);
}

/** What this workstation itself reports, since nobody answers ARP, comes from no router on the way. */
function withoutOwn(trace: Trace, own: ReadonlySet<string>): Trace {
  const hops = trace.hops.map(
    (hop): TraceHop =>
      hop.reply === 'unreachable' && own.has(hop.address ?? '')
        ? { ...hop, address: null, rttMs: null, reply: 'none' }
        : hop,
  );
  return { ...trace, hops };
}

function traceOfPings(target: string, outputs: readonly Output[], own: ReadonlySet<string>): Known<Trace> {
  if (!isIpv4(target)) return unknown('unparsable', `no address of ${target}`);
  const best = new Map<number, TraceHop>();
  for (const output of outputs) {
    const ttl = output.ping?.ttl ?? 0;
    const hop = hopOfPing(pingOf(output, target), { ttl, target, own });
    if (hop.address !== null || !best.has(hop.ttl)) best.set(hop.ttl, hop);
  }
  const hops = [...best.values()].sort((a, b) => a.ttl - b.ttl);
  const end = hops.findIndex((hop) => hop.reply === 'target');
  // Where the last request was answered by a router, nobody asked for what lies behind it.
  const last = hops.at(-1)?.reply;
  return traceOf(target, end < 0 ? hops : hops.slice(0, end + 1), last !== 'ttl-exceeded');
}
