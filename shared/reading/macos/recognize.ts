import { isIpv4 } from '../../net/ipv4.ts';
import type { Command } from '../command.ts';
import { recognizeFile } from '../files.ts';
import type { Recognized, SourceId } from '../output.ts';
import { recognizePing, targetOf } from '../ping-arguments.ts';
import { beforeRedirection, hasOption } from '../shown.ts';

const CLIENT = /com\.aliyun\.wuying|kMDItemCFBundleIdentifier\s*==\s*'com\.aliyun/;

type Recognizer = (command: Command, line: string) => Recognized | null;

const PROGRAMS: Readonly<Record<string, Recognizer>> = {
  // An interface behind it shows a part.
  netstat: ({ args }) =>
    args.some((word) => /^-\w*r/.test(word)) &&
    beforeRedirection(args).every((word) => /^(?:-[rnalfW]+|inet)$/.test(word))
      ? plain('netstat')
      : null,
  // Bound to an interface, it says where such packets would go, and not where all go.
  route: ({ args }) =>
    args.includes('get') && !args.some((word) => /^-(?:ifscope|ifp|ifa)$/.test(word))
      ? subject('route-get', args.findLast(isIpv4))
      : null,
  scutil: ({ args }) => {
    if (args.includes('--dns')) return plain('scutil-dns');
    return args.includes('--proxy') ? plain('scutil-proxy') : null;
  },
  // With a name it shows one interface of many, with -d and -u those that are down or up, and with -l names alone.
  ifconfig: ({ args }) =>
    beforeRedirection(args).every((word) => /^-[aLmrv]+$/.test(word)) ? plain('ifconfig') : null,
  networksetup: ({ args }) =>
    args.includes('-listnetworkserviceorder') ? plain('network-service-order') : null,
  mdfind: (_command, line) => plain(CLIENT.test(line) ? 'spotlight-client' : 'spotlight-control'),
  plutil: ({ args }) => plist(args),
  defaults: ({ args }) => plist(args),
  arp: ({ args }) =>
    args.length > 0 && beforeRedirection(args).every((word) => /^-[anlx]+$/.test(word)) ? plain('arp') : null,
  ping: (command) => recognizePing(command, 'darwin'),
  traceroute: ({ args }) => (hasOption(args, 'isg') ? null : subject('traceroute', targetOf(args))),
};

/** recognizeMacos knows the tools of macOS. */
export function recognizeMacos(command: Command, line: string): Recognized | null {
  const { program } = command;
  return Object.hasOwn(PROGRAMS, program) ? (PROGRAMS[program]?.(command, line) ?? null) : null;
}

/** `defaults read` names the file without its extension. */
function plist(args: readonly string[]): Recognized | null {
  const path = args.find((word) => word.includes('.app/Contents/Info'));
  return path === undefined ? null : recognizeFile(path.endsWith('.plist') ? path : `${path}.plist`);
}

function plain(source: SourceId): Recognized {
  return { source, subject: '' };
}

function subject(source: SourceId, about: string | null | undefined): Recognized | null {
  return about == null ? null : { source, subject: about };
}
