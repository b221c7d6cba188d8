/** Long numbers: those that a system counts or draws itself stay, for they mean nobody. */

/** Words and keys before a count, a metric, a lifetime, a size or a mark. */
const COUNTED =
  /(?:metric|priority|pref|lft|lifetime|speed|packets|bytes|pkts|handle|mark|mask|size|max_size|mtu|max_mtu|flags|characteristics|hoplimit|queues|rate|burst|ticks|expires?|weight|order|table|lookup|options|retransmittime|reachabletime|basereachabletime|time|seq|icmp_seq|rtt|ttl|hits|over|size|timeout)["']?(?:\s{0,6}[:=]\s?|\s)["']?$/i;
const FLAGS = /(?:flags|options|eflags|xflags|performnudges)=$/i;
const BEFORE = 32;

/** isCounter says whether a token stands where a system counts, or where it prints flags as hexadecimal digits. */
export function isCounter(input: string, at: number, token: string): boolean {
  if (/^[0-9a-f]{1,16}$/i.test(token) && input.charAt(at + token.length) === '<')
    return FLAGS.test(input.slice(Math.max(0, at - BEFORE), at));
  // Docker draws the rest of a bridge's name itself.
  if (/^[0-9a-f]{12}$/.test(token))
    return /(?<![\p{L}\p{N}_-])br-$/u.test(input.slice(Math.max(0, at - 4), at));
  if (!/^\d{6,20}$/.test(token)) return false;
  const before = input.slice(Math.max(0, at - BEFORE), at);
  return COUNTED.test(before) || isPairOfCounts(input, at, token) || isInColumns(input, at, token);
}

/** `[1234567:89012345]` of iptables. */
function isPairOfCounts(input: string, at: number, token: string): boolean {
  const after = input.slice(at + token.length, at + token.length + 22);
  return (
    (input.charAt(at - 1) === '[' && /^:\d{1,20}\]/.test(after)) ||
    (/\[\d{1,20}:$/.test(input.slice(Math.max(0, at - 22), at)) && after.startsWith(']'))
  );
}

/** A table of counts: before it in its line nothing but numbers, and beside it at least one more. */
function isInColumns(input: string, at: number, token: string): boolean {
  const before = input.slice(Math.max(input.lastIndexOf('\n', at - 1) + 1, at - 80), at);
  return (
    /^[\s\d]*$/.test(before) &&
    (/\d\s+$/.test(before) || /^[KMG]?\s+\d/.test(input.slice(at + token.length, at + token.length + 30)))
  );
}
