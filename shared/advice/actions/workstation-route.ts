/** Actions about routes on the workstation itself. */
import { baseAddress, parseCidr, parseIpv4, dottedMask } from '../../net/ipv4.ts';
import { actions, type Command } from '../action.ts';
import { showRoute } from './common.ts';

/** Blocks and gateways in args come from the system's tables; what does not parse makes no command. */
function deleteRoute(
  prefix: string,
  gateway: string | null,
): {
  readonly windows: readonly Command[];
  readonly macos: readonly Command[];
  readonly linux: readonly Command[];
} {
  const block = parseCidr(prefix);
  if (block === null) return { windows: [], macos: [], linux: [] };
  const via = gateway === null ? null : parseIpv4(gateway);
  const windowsUndo =
    via === null ? {} : { undo: `route add ${baseAddress(block)} mask ${dottedMask(block)} ${via}` };
  const macosUndo = via === null ? {} : { undo: `sudo route -n add -net ${block} ${via}` };
  const linuxUndo = via === null ? {} : { undo: `sudo ip route add ${block} via ${via}` };
  return {
    windows: [
      { shell: 'cmd', run: `route delete ${baseAddress(block)} mask ${dottedMask(block)}`, ...windowsUndo },
    ],
    macos: [{ shell: 'sh', run: `sudo route -n delete -net ${block}`, ...macosUndo }],
    linux: [{ shell: 'sh', run: `sudo ip route del ${block}`, ...linuxUndo }],
  };
}

function show(platform: 'windows' | 'macos' | 'linux', targets: readonly string[]): readonly Command[] {
  const address = targets.flatMap((target) => parseIpv4(target) ?? [])[0];
  return address === undefined ? [] : [showRoute[platform](address)];
}

interface Targets {
  readonly targets: readonly string[];
}

function blockUndo(prefix: string, kind: string): readonly Command[] {
  const block = parseCidr(prefix);
  if (block === null || !/^[a-z]+$/.test(kind)) return [];
  return [
    { shell: 'sh', run: `sudo ip route del ${kind} ${block}`, undo: `sudo ip route add ${kind} ${block}` },
  ];
}

function rejectUndo(prefix: string, kind: string): readonly Command[] {
  const block = parseCidr(prefix);
  const flag = kind === 'blackhole' ? '-blackhole' : '-reject';
  if (block === null) return [];
  return [
    {
      shell: 'sh',
      run: `sudo route -n delete -net ${block}`,
      undo: `sudo route -n add -net ${block} 127.0.0.1 ${flag}`,
    },
  ];
}

const showWay = [
  {
    id: 'show-windows',
    owner: 'it',
    platforms: ['win32'],
    needsAdmin: false,
    commands: ({ targets }: Targets) => show('windows', targets),
  },
  {
    id: 'show-macos',
    owner: 'it',
    platforms: ['darwin'],
    needsAdmin: false,
    commands: ({ targets }: Targets) => show('macos', targets),
  },
  {
    id: 'show-linux',
    owner: 'it',
    platforms: ['linux'],
    needsAdmin: false,
    commands: ({ targets }: Targets) => show('linux', targets),
  },
] as const;

export const workstationRouteActions = {
  'workstation.lan-overlap': actions('workstation.lan-overlap', [
    { id: 'move-product', owner: 'it', needsAdmin: true },
    { id: 'renumber', owner: 'network', needsAdmin: false },
    ...showWay,
  ]),
  'workstation.overlay-route': actions('workstation.overlay-route', [
    { id: 'disconnect', owner: 'you', needsAdmin: false, settingsPane: 'vpn' },
    { id: 'behind', owner: 'network', needsAdmin: false, applies: ({ mayBeIntended }) => mayBeIntended },
    { id: 'exclude', owner: 'it', needsAdmin: true },
    ...showWay,
  ]),
  'workstation.overlay-filter': actions('workstation.overlay-filter', [
    {
      id: 'disconnect',
      owner: 'you',
      needsAdmin: true,
      commands: ({ product }) =>
        product === 'Tailscale'
          ? [{ shell: 'sh', run: 'sudo tailscale down', undo: 'sudo tailscale up' }]
          : [],
    },
    {
      id: 'filter-off',
      owner: 'it',
      platforms: ['linux'],
      needsAdmin: true,
      commands: ({ product }) =>
        product === 'Tailscale'
          ? [
              {
                shell: 'sh',
                run: 'sudo tailscale set --netfilter-mode=off',
                undo: 'sudo tailscale set --netfilter-mode=on',
              },
            ]
          : [{ shell: 'sh', run: 'sudo iptables -S' }],
    },
  ]),
  'workstation.local-block-route': actions('workstation.local-block-route', [
    {
      id: 'show-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: false,
      commands: ({ targets }) => show('windows', targets),
    },
    {
      id: 'delete-macos',
      owner: 'it',
      platforms: ['darwin'],
      needsAdmin: true,
      commands: ({ prefix, kind }) => rejectUndo(prefix, kind),
    },
    {
      id: 'delete-linux',
      owner: 'it',
      platforms: ['linux'],
      needsAdmin: true,
      commands: ({ prefix, kind }) => blockUndo(prefix, kind),
    },
  ]),
  'workstation.wrong-route': actions('workstation.wrong-route', [
    {
      id: 'delete-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: ({ prefix, gateway }) => deleteRoute(prefix, gateway).windows,
    },
    {
      id: 'delete-macos',
      owner: 'it',
      platforms: ['darwin'],
      needsAdmin: true,
      commands: ({ prefix, gateway }) => deleteRoute(prefix, gateway).macos,
    },
    {
      id: 'delete-linux',
      owner: 'it',
      platforms: ['linux'],
      needsAdmin: true,
      commands: ({ prefix, gateway }) => deleteRoute(prefix, gateway).linux,
    },
    { id: 'who-set-it', owner: 'it', needsAdmin: false },
  ]),
  'workstation.routes-disagree': actions('workstation.routes-disagree', showWay),
} as const;
