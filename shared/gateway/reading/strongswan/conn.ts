/** `conn X` of ipsec.conf. `also =` and `conn %default` give what the connection does not say itself. */
import type { Gap, Written } from '../../config.ts';
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { childDraft, tunnelDraft, type ChildDraft, type TunnelDraft } from '../tunnels.ts';
import { authOf, networksOf, paired, secondsOf, suites } from './connection.ts';

export interface ConnSetting {
  readonly name: string;
  readonly value: string;
  readonly line: Line;
}

export interface ConnSection {
  readonly name: string;
  readonly opened: Written<string>;
  readonly settings: ConnSetting[];
  readonly gaps: Gap[];
}

const MOST_DEPTH = 8;

/** readConn gives the tunnel of a section; `%default` is none. */
export function readConn(
  reading: Reading,
  section: ConnSection,
  all: ReadonlyMap<string, ConnSection>,
): readonly TunnelDraft[] {
  if (section.name === '%default') {
    // Its lines count where a connection uses them; alone they are words without an effect.
    for (const { line } of section.settings) reading.read(line);
    return [];
  }
  const draft = tunnelDraft(section.name, section.opened);
  const child = childDraft(section.name, section.opened);
  child.selectors.push({ local: null, remote: null, isAllowed: true });
  draft.children.push(child);
  const known = new Set<string>();
  for (const one of gathered(section, all, 0)) {
    reading.read(one.line);
    // The first counts: what the connection says itself goes before what it takes over.
    if (known.has(one.name)) continue;
    known.add(one.name);
    if (!setting(reading, draft, child, one)) {
      const gap = reading.notUnderstood(one.line, ['ipsec']);
      draft.gaps.push(gap);
      child.gaps.push(gap);
    }
  }
  draft.gaps.push(...section.gaps);
  return [draft];
}

function gathered(
  section: ConnSection,
  all: ReadonlyMap<string, ConnSection>,
  depth: number,
): readonly ConnSetting[] {
  if (depth > MOST_DEPTH) return [];
  const also = section.settings.filter(({ name }) => name === 'also').map(({ value }) => all.get(value));
  const base = depth === 0 ? all.get('%default') : undefined;
  const rest = [...also, base].flatMap((one) =>
    one === undefined || one === section ? [] : gathered(one, all, depth + 1),
  );
  return [...section.settings, ...rest];
}

const ASIDE =
  /^(?:also|auto|type|leftid|rightid|leftfirewall|rightfirewall|leftcert|rightcert|leftsendcert|rightsendcert|leftca|rightca|rekey|reauth|keyingtries|dpdaction|dpdtimeout|mobike|forceencaps|fragmentation|compress|rekeymargin|margintime|rekeyfuzz|installpolicy|closeaction|leftupdown|rightupdown|mark|mark_in|mark_out|reqid|aggressive|lefthostaccess|leftsourceip|rightsourceip|leftdns|rightdns|eap_identity|rightauth|leftprotoport|rightprotoport|uniqueids|inactivity|modeconfig|xauth|ike_frag|tfc|replay_window|leftallowany|rightallowany|leftikeport|rightikeport|ah)$/;

type Command = (
  reading: Reading,
  draft: TunnelDraft,
  child: ChildDraft,
  value: string,
  line: Line,
) => boolean;

const SETTINGS: Readonly<Record<string, Command>> = {
  left: (reading, draft, _child, value, line) => {
    draft.localAddress = reading.written(value, line);
    return true;
  },
  right: (reading, draft, _child, value, line) => {
    draft.remoteAddress = reading.written(value, line);
    return true;
  },
  leftsubnet: (reading, _draft, child, value, line) => {
    child.selectors = paired(child, 'local', networksOf(reading, value, line));
    return true;
  },
  rightsubnet: (reading, _draft, child, value, line) => {
    child.selectors = paired(child, 'remote', networksOf(reading, value, line));
    return true;
  },
  keyexchange: (reading, draft, _child, value, line) => {
    draft.ikeVersion = reading.written(value === 'ikev1' ? 1 : value === 'ikev2' ? 2 : 'any', line);
    return /^(?:ike|ikev1|ikev2)$/.test(value);
  },
  ike: (reading, draft, _child, value, line) => {
    draft.ikeProposals.push(...suites(reading, value, line));
    return true;
  },
  esp: (reading, _draft, child, value, line) => {
    child.proposals.push(...suites(reading, value, line));
    return true;
  },
  authby: authentication,
  leftauth: authentication,
  dpddelay: (reading, draft, _child, value, line) => {
    draft.dpd = reading.written({ delaySeconds: secondsOf(value) }, line);
    return true;
  },
  lifetime,
  keylife: lifetime,
  ikelifetime: () => true,
};

function authentication(
  reading: Reading,
  draft: TunnelDraft,
  _child: ChildDraft,
  value: string,
  line: Line,
): boolean {
  draft.authentication = reading.written(authOf(value), line);
  return true;
}

function lifetime(
  reading: Reading,
  _draft: TunnelDraft,
  child: ChildDraft,
  value: string,
  line: Line,
): boolean {
  const seconds = secondsOf(value);
  if (seconds !== null) child.lifetimeSeconds = reading.written(seconds, line);
  return seconds !== null;
}

function setting(
  reading: Reading,
  draft: TunnelDraft,
  child: ChildDraft,
  { name, value, line }: ConnSetting,
): boolean {
  const known = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  return known === undefined ? ASIDE.test(name) : known(reading, draft, child, value, line);
}
