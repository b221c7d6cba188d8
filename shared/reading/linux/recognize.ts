import { isIpv4 } from '../../net/ipv4.ts';
import type { Command } from '../command.ts';
import type { Recognized, SourceId } from '../output.ts';
import { ALL_TABLES, LEGACY } from './filters.ts';
import { IPV4_ALONE } from './subjects.ts';
import { recognizePing, targetOf } from '../ping-arguments.ts';
import { beforeRedirection, hasOption } from '../shown.ts';

/** iproute2 takes every word shortened. */
const OBJECTS: readonly (readonly [RegExp, SourceId])[] = [
  [/^r(?:o(?:u(?:te?)?)?)?$/, 'ip-route'],
  [/^ru(?:le?)?$/, 'ip-rule'],
  [/^a(?:d(?:dr(?:ess)?)?)?$/, 'ip-address'],
  [/^n(?:ei(?:gh(?:bou?r)?)?)?$/, 'ip-neighbor'],
];

/** recognizeLinux knows iproute2 and the tools around it. */
export function recognizeLinux(command: Command): Recognized | null {
  const { program, args } = command;
  if (program.startsWith('iptables')) return iptables(command);
  switch (program) {
    case 'ip':
      return iproute2(args);
    case 'resolvectl':
    case 'systemd-resolve':
      return isWholeStatus(args) ? plain('resolvectl') : null;
    case 'nft':
      // A family behind it shows a part.
      return args.includes('list') && args.at(-1) === 'ruleset' ? plain('nft') : null;
    case 'ping':
      return recognizePing(command, 'linux');
    case 'traceroute':
    case 'tracepath':
      return hasOption(args, 'isg') ? null : subject('traceroute', targetOf(args));
    default:
      return null;
  }
}

/** With the name of a link it shows a part. */
function isWholeStatus(args: readonly string[]): boolean {
  const words = args.filter((word) => !/^--?(?!status$)/.test(word)).map((word) => word.replace(/^--/, ''));
  return words.length === 0 || (words.length === 1 && (words[0] === 'status' || words[0] === 'dns'));
}

/** Of the program itself only what lists rules: `-S`, `-L`, `-nvL`. */
function iptables({ program, args }: Command): Recognized | null {
  const [, legacy, save] = /^iptables(-legacy)?(?:-nft)?(-save)?$/.exec(program) ?? [];
  const isListing =
    save !== undefined || args.some((word) => /^(?:-[a-zA-Z]*[LS]|--list|--list-rules)$/.test(word));
  if (!isListing || namesChain(args)) return null;
  const table = tableOf(args) ?? (save === undefined ? 'filter' : ALL_TABLES);
  return { source: 'iptables', subject: legacy === undefined ? table : `${LEGACY}${table}` };
}

/** With a chain behind it a listing shows only that chain, and others may drop. */
function namesChain(args: readonly string[]): boolean {
  return beforeRedirection(args).some(
    (word, at) =>
      !word.startsWith('-') && !/^(?:-t|--table|-w|--wait|-M|--modprobe|-f|--file)$/.test(args[at - 1] ?? ''),
  );
}

function tableOf(args: readonly string[]): string | undefined {
  const at = args.findIndex((word) => word === '-t' || word === '--table');
  return at < 0
    ? args.map((word) => /^(?:--table=|-t(?=\w))(\w+)$/.exec(word)?.[1]).find((one) => one !== undefined)
    : args[at + 1];
}

function iproute2(args: readonly string[]): Recognized | null {
  if (args.some((word) => word === '-6')) return null;
  const words = args.filter((word) => !word.startsWith('-'));
  const [object = '', verb = ''] = words;
  const source = OBJECTS.find(([pattern]) => pattern.test(object))?.[1];
  if (source === undefined) return null;
  if (source === 'ip-route' && /^g(?:et?)?$/.test(verb)) return routeGet(words.slice(2));
  const filter = words.slice(1).filter((word) => !/^(?:s(?:how?)?|l(?:s|ist?)?)$/.test(word));
  // With a filter it shows a part, and a part of a table could name the wrong winner.
  if (filter.length === 0) return { source, subject: wholeOf(source, args) };
  const [first, table = '', ...more] = filter;
  return source === 'ip-route' && first === 'table' && more.length === 0 ? { source, subject: table } : null;
}

/** Of addresses, one family is what the listing is about. */
function wholeOf(source: SourceId, args: readonly string[]): string {
  if (source === 'ip-route') return 'main';
  return source === 'ip-address' && args.includes('-4') ? IPV4_ALONE : '';
}

/** With a source, a mark, an interface or a port it says where such packets would go, and not where all go. */
function routeGet(words: readonly string[]): Recognized | null {
  const [target = '', ...more] = words.filter((word) => word !== 'to' && word !== 'fibmatch');
  return more.length === 0 && !words.includes('fibmatch')
    ? subject('ip-route-get', isIpv4(target) ? target : null)
    : null;
}

function plain(source: SourceId): Recognized {
  return { source, subject: '' };
}

function subject(source: SourceId, about: string | null | undefined): Recognized | null {
  return about == null ? null : { source, subject: about };
}
