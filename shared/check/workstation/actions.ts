/** Commands about routes on the workstation itself. */
import type { Command } from '../../advice/action.ts';
import { showRoute } from '../../advice/commands.ts';
import { baseAddress, dottedMask, parseCidr, parseIpv4 } from '../../net/ipv4.ts';

export function show(
  platform: 'windows' | 'macos' | 'linux',
  targets: readonly string[],
): readonly Command[] {
  const address = targets.flatMap((target) => parseIpv4(target) ?? [])[0];
  return address === undefined ? [] : [showRoute[platform](address)];
}

export function rejectUndo(prefix: string | null, kind: string): readonly Command[] {
  const block = parseCidr(prefix ?? '');
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

export function blockUndo(prefix: string | null, kind: string): readonly Command[] {
  const block = parseCidr(prefix ?? '');
  if (block === null || !/^[a-z]+$/.test(kind)) return [];
  return [
    { shell: 'sh', run: `sudo ip route del ${kind} ${block}`, undo: `sudo ip route add ${kind} ${block}` },
  ];
}

export interface Targets {
  readonly targets: readonly string[];
}

export const showWay = [
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

/** Blocks and gateways in args come from the system's tables; what does not parse makes no command. */
export function deleteRoute(
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
