import type { Command } from '../../advice/action.ts';
import { quote } from '../../advice/quote.ts';
import { NO_NETWORK } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { parseIpv4 } from '../../net/ipv4.ts';

interface FixedGateway {
  readonly gateway: string;
  readonly interface: string;
  /** The address that the entry gives it; null: the system shows none. */
  readonly mac: string | null;
  /** It was asked by ping, and stayed silent. */
  readonly pinged: boolean;
  /** What was asked behind it, and stayed silent. */
  readonly targets: readonly string[];
}

declare module '../declared.ts' {
  interface Declared {
    'workstation.neighbor': {
      findings: {
        'workstation.fixed-gateway': FixedGateway;
      };
      reasons: {
        'neighbor-not-fixed': { readonly gateways: readonly string[] };
        'neighbor-fixed-works': { readonly gateway: string };
        'neighbor-fixed-unasked': { readonly gateway: string };
      };
      alternatives: {
        'workstation.fixed-gateway': 'workstation.gateway-silent' | 'route.private-link-down';
      };
    };
  }
}

export const NEIGHBOR = {
  'workstation.fixed-gateway': {
    stage: 'gateway',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_NETWORK, 'workstation.local-block'],
    explainsAs: 'workstation.gateway-silent',
    meaning: 'own-setting',
    explains: { facts: ['gateways', 'adapters'], profile: [] },
    restsOn: [],
    actions: [
      { id: 'compare', owner: 'it', needsAdmin: false },
      {
        id: 'remove-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: (args) => removal(args, windows),
      },
      {
        id: 'remove-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: (args) => removal(args, macos),
      },
      {
        id: 'remove-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: (args) => removal(args, linux),
      },
      { id: 'origin', owner: 'it', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'workstation.neighbor'>;

/** A fixed entry; `pairs`: the bytes of its MAC address, null where it cannot be set again. */
interface Entry {
  readonly address: string;
  readonly name: string;
  readonly pairs: readonly string[] | null;
}

/** Values come from the system's tables; what does not parse makes no command. */
function removal(
  { gateway, interface: name, mac }: FixedGateway,
  commandOf: (entry: Entry) => Command,
): readonly Command[] {
  const address = parseIpv4(gateway);
  const isPlain = mac !== null && /^[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}$/i.test(mac);
  // macOS leaves the leading zeros out.
  const pairs = isPlain ? mac.split(/[:-]/).map((pair) => pair.padStart(2, '0')) : null;
  return address === null || name === '' ? [] : [commandOf({ address, name, pairs })];
}

/** Without its MAC address nothing can set the entry again. */
function withUndo(command: Pick<Command, 'shell' | 'run'>, undo: string | null): Command {
  return undo === null ? { ...command, risk: 'computer' } : { ...command, undo };
}

function windows({ address, name, pairs }: Entry): Command {
  const entry = `neighbors ${quote('cmd', name)} ${address}`;
  const undo = pairs === null ? null : `netsh interface ipv4 add ${entry} ${pairs.join('-')}`;
  return withUndo({ shell: 'cmd', run: `netsh interface ipv4 delete ${entry}` }, undo);
}

function macos({ address, pairs }: Entry): Command {
  const undo = pairs === null ? null : `sudo arp -s ${address} ${pairs.join(':')}`;
  return withUndo({ shell: 'sh', run: `sudo arp -d ${address}` }, undo);
}

function linux({ address, name, pairs }: Entry): Command {
  const device = `dev ${quote('sh', name)}`;
  const undo =
    pairs === null
      ? null
      : `sudo ip neigh replace ${address} lladdr ${pairs.join(':')} ${device} nud permanent`;
  return withUndo({ shell: 'sh', run: `sudo ip neigh del ${address} ${device}` }, undo);
}
