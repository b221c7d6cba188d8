/** What static routes of Comware and VRP may depend on: NQA, tracks, BFD sessions, IP-Link. */
import { isIpv4 } from '../../../net/ipv4.ts';
import type { Watch } from '../../config-routes.ts';
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';

/** nqaCommand reads the words behind `nqa`: a test with its destination, and its start. */
export function nqaCommand(command: Command): Outcome {
  const { watches } = command.reading;
  const [what = '', admin = '', tag = ''] = command.words.map((word) => word.toLowerCase());
  const [key, probe] = [`nqa ${admin} ${tag}`, `probe ${admin} ${tag}`];
  // A test that nobody starts never answers.
  if (what === 'schedule') {
    watches.refer(key, probe);
    return 'read';
  }
  if ((what !== 'entry' && what !== 'test-instance') || tag === '') return within(() => 'aside');
  return within((at) => {
    const address = /^(?:destination ip|destination-address ipv4) (\S+)/.exec(at.text)?.[1];
    if (at.words[0] === 'start') watches.refer(key, probe);
    else if (address !== undefined) watches.note(probe, atAddress(address));
    else return 'aside';
    return 'read';
  });
}

/** trackCommand reads the words behind `track`. */
export function trackCommand(command: Command): Outcome {
  const { watches } = command.reading;
  const [number = '', ...words] = command.words;
  const key = `track ${number}`;
  const text = words.join(' ');
  const [, admin, tag] = /^nqa entry (\S+) (\S+)/.exec(text) ?? [];
  const remote = /^bfd (?:echo|ctrl) .*?remote ip (\S+)/.exec(text)?.[1];
  const port = /^interface (\S+(?: \d\S*)?)/.exec(text)?.[1];
  if (admin !== undefined && tag !== undefined)
    watches.refer(key, `nqa ${admin.toLowerCase()} ${tag.toLowerCase()}`);
  else if (remote !== undefined) watches.note(key, atAddress(remote));
  else if (port !== undefined) {
    command.names.add(port);
    watches.note(key, { by: 'interface', name: port });
  }
  return within(() => 'aside');
}

/** bfdCommand reads `bfd NAME bind peer-ip …` of VRP, and lets pass what switches BFD on. */
export function bfdCommand(command: Command): Outcome {
  const [name = '', bind, kind, address = ''] = command.words;
  if (bind === 'bind' && kind === 'peer-ip')
    command.reading.watches.note(`bfd-session ${name.toLowerCase()}`, atAddress(address));
  return within(() => 'aside');
}

/** ipLink reads the words behind `ip-link`, a probe of Huawei's firewalls. */
export function ipLink(command: Command): Outcome {
  const [what = '', name = ''] = command.words;
  if (what !== 'name') return 'aside';
  return within((at) => {
    if (at.words[0] !== 'destination') return 'aside';
    command.reading.watches.note(`ip-link ${name.toLowerCase()}`, atAddress(at.words[1] ?? ''));
    return 'read';
  });
}

/** policyRoutes reads what sends packets elsewhere: `traffic behavior` and the rules of `policy-based-route`. */
export function policyRoutes(): Block {
  return within((at) => {
    if (!/^(?:redirect|action pbr|apply (?:next-hop|output-interface|default-next-hop))\b/.test(at.text))
      return 'aside';
    at.reading.policyRoutes.push(at.written(at.place.text));
    return 'read';
  });
}

function atAddress(address: string): Watch {
  return isIpv4(address) ? { by: 'address', address } : { by: 'unread' };
}

/** Where nothing is indented, these belong to a test, a track or a session. */
const OWN =
  /^(?:type|test-type|destination|destination-address|frequency|reaction|probe|interval|probe-count|timeout|start|history-record|discriminator|commit|delay|redirect)\b/;

/** Other lines at the margin belong to something else. */
function within(take: (command: Command) => Outcome): Block {
  return {
    area: 'static',
    gaps: [],
    take: (at) => (at.line.indent > 0 || OWN.test(at.text) ? take(at) : false),
  };
}
