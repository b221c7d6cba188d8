/** `crypto map …` of IOS. */
import type { Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { childDraft, tunnelDraft, type TunnelDraft } from '../tunnels.ts';
import { numberOf } from '../values.ts';
import type { IosContext } from './context.ts';

/** lifetime gives to `keep` the seconds of `lifetime seconds 3600`; other lifetimes are read and left. */
export function lifetime([what, value]: readonly string[], keep: (seconds: number) => void): Outcome {
  const seconds = what === 'seconds' ? numberOf(value) : null;
  if (seconds !== null) keep(seconds);
  return what === 'seconds' && seconds === null ? false : 'read';
}

/** mapEntry reads the words behind `crypto map`. */
export function mapEntry(command: Command, { maps }: IosContext): Outcome {
  const [name = '', number = '', kind] = command.words;
  if (kind === undefined || !/^\d{1,5}$/.test(number))
    return /^(?:local-address|client|isakmp|redundancy)$/.test(number) ? 'aside' : false;
  command.names.add(name);
  const draft = tunnelDraft(`${name} ${number}`, command.written(`${name} ${number}`));
  draft.children.push(childDraft(`${name} ${number}`, draft.opened));
  const entries = maps.get(name) ?? [];
  entries.push(draft);
  maps.set(name, entries);
  return { area: 'ipsec', gaps: draft.gaps, take: (at) => mapCommand(at, draft) };
}

type MapCommand = (command: Command, draft: TunnelDraft) => Outcome;

const MAP_COMMANDS: readonly (readonly [RegExp, MapCommand])[] = [
  [
    /^match address /,
    (command, { children: [child] }) => {
      const [name = ''] = command.words;
      command.names.add(name);
      if (child !== undefined) child.accessList = name;
      return 'read';
    },
  ],
  [
    /^set peer /,
    (command, draft) => {
      const [address = ''] = command.words;
      draft.remoteAddress = command.written(address);
      return 'read';
    },
  ],
  [
    /^set transform-set /,
    (command, { children: [child] }) => {
      child?.proposalNames.push(...command.words);
      return 'read';
    },
  ],
  [
    /^set pfs\b/,
    (command, { children: [child] }) => {
      const [group = 'default'] = command.words;
      if (child !== undefined) child.pfs = command.written(group);
      return 'read';
    },
  ],
  [
    /^set ikev2-profile /,
    (command, draft) => {
      draft.ikeVersion = command.written(2);
      return 'read';
    },
  ],
  [
    /^set security-association /,
    (command, { children: [child] }) =>
      lifetime(command.words.slice(1), (seconds) => {
        if (child !== undefined) child.lifetimeSeconds = command.written(seconds);
      }),
  ],
  [/^set (?:isakmp-profile|reverse-route|df-bit|nat)\b/, () => 'read'],
  [/^(?:description|reverse-route|qos)\b/, () => 'aside'],
];

function mapCommand(command: Command, draft: TunnelDraft): Outcome {
  const known = MAP_COMMANDS.find(([pattern]) => pattern.test(command.text));
  return known === undefined ? false : known[1](command.from(2), draft);
}
