import { isIpv4 } from '../../net/ipv4.ts';
import type { Command } from '../command.ts';
import { recognizeFile } from '../files.ts';
import type { Recognized, SourceId } from '../output.ts';
import { recognizePing, targetOf } from '../ping-arguments.ts';

const CLIENT = /com\.aliyun\.wuying|kMDItemCFBundleIdentifier\s*==\s*'com\.aliyun/;

/** recognizeMacos knows the tools of macOS. */
export function recognizeMacos(command: Command, line: string): Recognized | null {
  const { program, args } = command;
  switch (program) {
    case 'netstat':
      return args.some((word) => /^-\w*r/.test(word)) && !args.includes('inet6') ? plain('netstat') : null;
    case 'route':
      return args.includes('get') ? subject('route-get', args.findLast(isIpv4)) : null;
    case 'scutil':
      if (args.includes('--dns')) return plain('scutil-dns');
      return args.includes('--proxy') ? plain('scutil-proxy') : null;
    case 'ifconfig':
      return args.every((word) => word.startsWith('-')) ? plain('ifconfig') : null;
    case 'networksetup':
      return args.includes('-listnetworkserviceorder') ? plain('network-service-order') : null;
    case 'mdfind':
      return plain(CLIENT.test(line) ? 'spotlight-client' : 'spotlight-control');
    case 'plutil':
    case 'defaults':
      return plist(args);
    case 'arp':
      return plain('arp');
    case 'ping':
      return recognizePing(command, 'darwin');
    case 'traceroute':
      return subject('traceroute', targetOf(args));
    default:
      return null;
  }
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
