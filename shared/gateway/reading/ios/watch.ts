/** What static routes of IOS may depend on: `ip sla`, `track`, `ip route static bfd`. */
import { isIpv4 } from '../../../net/ipv4.ts';
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';

/** slaCommand reads the words behind `ip sla`. */
export function slaCommand(command: Command): Outcome {
  const { watches } = command.reading;
  const [first = '', second = ''] = command.words;
  // How old versions write it.
  if (first === 'monitor') return slaCommand(command.from(1));
  // A probe that nobody starts never answers.
  if (first === 'schedule') {
    watches.refer(`sla ${second}`, `probe ${second}`);
    return 'read';
  }
  if (!/^\d+$/.test(first)) return within(() => 'aside');
  return within((at) => {
    const address = /^(?:icmp-echo|type echo protocol ipIcmpEcho) (\S+)/.exec(at.text)?.[1];
    if (address === undefined) return 'aside';
    watches.note(`probe ${first}`, isIpv4(address) ? { by: 'address', address } : { by: 'unread' });
    return 'read';
  });
}

/** trackCommand reads the words behind `track`. */
export function trackCommand(command: Command): Outcome {
  const { watches } = command.reading;
  const [number = '', ...words] = command.words;
  const key = `track ${number}`;
  const text = words.join(' ');
  const sla = /^(?:ip sla|rtr) (\d+)(?: (?:reachability|state))?$/.exec(text)?.[1];
  const port = /^interface (.+) (?:line-protocol|ip routing)$/.exec(text)?.[1];
  if (sla !== undefined) watches.refer(key, `sla ${sla}`);
  else if (port !== undefined) {
    command.names.add(port);
    watches.note(key, { by: 'interface', name: port });
  }
  return within(() => 'aside');
}

/** staticBfd reads the words behind `ip route static bfd`: routes with this port and next hop depend on a BFD session. */
export function staticBfd(command: Command): Outcome {
  const [port = '', address = ''] = command.words;
  command.names.add(port);
  if (!isIpv4(address)) return false;
  command.reading.watches.byBfd.push({ port, address, place: command.place });
  return 'read';
}

/** Where nothing is indented, these belong to a probe or a track. */
const OWN =
  /^(?:icmp-echo|type|frequency|timeout|threshold|tag|request-data-size|tos|verify-data|history|owner|delay|object)\b/;

/** Other lines at the margin belong to something else. */
function within(take: (command: Command) => Outcome): Block {
  return {
    area: 'static',
    gaps: [],
    take: (at) => (at.line.indent > 0 || OWN.test(at.text) ? take(at) : false),
  };
}
