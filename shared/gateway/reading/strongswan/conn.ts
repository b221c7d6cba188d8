/** `conn X` of ipsec.conf. `also =` and `conn %default` give what the connection does not say itself. */
import type { Gap, Written } from '../../written.ts';
import { childDraft, tunnelDraft, type ChildDraft, type TunnelDraft } from '../tunnels.ts';
import { authOf, networksOf, paired, secondsOf, suites } from './connection.ts';
import type { Setting } from './setting.ts';

export interface ConnSection {
  readonly name: string;
  readonly opened: Written<string>;
  readonly settings: Setting[];
  readonly gaps: Gap[];
}

const MOST_DEPTH = 8;

/** readConn gives the tunnel of a section; `%default` is none. */
export function readConn(
  section: ConnSection,
  all: ReadonlyMap<string, ConnSection>,
): readonly TunnelDraft[] {
  if (section.name === '%default') {
    // Its lines count where a connection uses them; alone they are words without an effect.
    for (const one of section.settings) one.read();
    return [];
  }
  const draft = tunnelDraft(section.name, section.opened);
  const child = childDraft(section.name, section.opened);
  child.selectors.push({ local: null, remote: null, isAllowed: true });
  draft.children.push(child);
  const known = new Set<string>();
  for (const one of gathered(section, all, 0)) {
    one.read();
    // The first counts: what the connection says itself goes before what it takes over.
    if (known.has(one.name)) continue;
    known.add(one.name);
    if (!setting(one, draft, child)) {
      const gap = one.notUnderstood('ipsec');
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
): readonly Setting[] {
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

type Take = (one: Setting, draft: TunnelDraft, child: ChildDraft) => boolean;

const SETTINGS: Readonly<Record<string, Take>> = {
  left: (one, draft) => {
    draft.localAddress = one.written(one.value);
    return true;
  },
  right: (one, draft) => {
    draft.remoteAddress = one.written(one.value);
    return true;
  },
  leftsubnet: (one, _draft, child) => {
    child.selectors = paired(child, 'local', networksOf(one));
    return true;
  },
  rightsubnet: (one, _draft, child) => {
    child.selectors = paired(child, 'remote', networksOf(one));
    return true;
  },
  keyexchange: (one, draft) => {
    draft.ikeVersion = one.written(versionOf(one.value));
    return /^(?:ike|ikev1|ikev2)$/.test(one.value);
  },
  ike: (one, draft) => {
    draft.ikeProposals.push(...suites(one));
    return true;
  },
  esp: (one, _draft, child) => {
    child.proposals.push(...suites(one));
    return true;
  },
  authby: authentication,
  leftauth: authentication,
  dpddelay: (one, draft) => {
    draft.dpd = one.written({ delaySeconds: secondsOf(one.value) });
    return true;
  },
  lifetime,
  keylife: lifetime,
  ikelifetime: () => true,
};

function versionOf(value: string): 1 | 2 | 'any' {
  if (value === 'ikev1') return 1;
  return value === 'ikev2' ? 2 : 'any';
}

function authentication(one: Setting, draft: TunnelDraft): boolean {
  draft.authentication = one.written(authOf(one.value));
  return true;
}

function lifetime(one: Setting, _draft: TunnelDraft, child: ChildDraft): boolean {
  const seconds = secondsOf(one.value);
  if (seconds !== null) child.lifetimeSeconds = one.written(seconds);
  return seconds !== null;
}

function setting(one: Setting, draft: TunnelDraft, child: ChildDraft): boolean {
  const known = Object.hasOwn(SETTINGS, one.name) ? SETTINGS[one.name] : undefined;
  return known === undefined ? ASIDE.test(one.name) : known(one, draft, child);
}
