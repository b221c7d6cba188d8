import type { SectionName } from '../../parse/windows/facts.ts';
import type { Command } from '../command.ts';
import { isIpv4 } from '../../net/ipv4.ts';
import type { Recognized } from '../output.ts';
import { recognizePing, targetOf } from '../ping-arguments.ts';
import { beforeRedirection, hasOption, showsAllRows } from '../shown.ts';
import { shownPrograms } from './programs.ts';

/** Cmdlets by the section of our own script that prints the same rows. */
const CMDLETS: Readonly<Record<string, SectionName>> = {
  'get-netroute': 'routes',
  'get-netadapter': 'adapters',
  'get-netipinterface': 'interfaces',
  'get-netipaddress': 'addresses',
  'get-dnsclientserveraddress': 'resolvers',
  'get-dnsclient': 'suffixes',
  'get-dnsclientnrptpolicy': 'nrpt',
  'get-dnsclientnrptrule': 'nrpt-rules',
  'get-netneighbor': 'neighbors',
};
/** The user's own: those of the machine, and those of policies, count under conditions that they do not tell themselves. */
const INTERNET_SETTINGS =
  /(?:\bhkcu:?|\bhkey_current_user)\\+software\\+microsoft\\+windows\\+currentversion\\+internet settings(?![\\\w])/i;
const UNINSTALL = /currentversion[\\/]uninstall/i;
/** Our own script, should somebody run it in the open. */
const SCRIPT = /Section '(?:adapters|neighbors)'/;

type Recognizer = (command: Command, args: readonly string[], line: string) => Recognized | null;

/** By program; `args` are the arguments in lower case. */
const PROGRAMS: Readonly<Record<string, Recognizer>> = {
  powershell: (_command, args) => encodedScript(args),
  pwsh: (_command, args) => encodedScript(args),
  // Bound to an interface or a local address, it says where such packets would go, and not where all go.
  'find-netroute': (_command, args) =>
    args.some((word) => /^-(?:i|lo|ci|as)/.test(word))
      ? null
      : subject('find-net-route', args.findLast(isIpv4)),
  'get-itemproperty': (_command, _args, line) => registryCmdlet(line),
  gp: (_command, _args, line) => registryCmdlet(line),
  // With a destination it shows a part of the table, which could name the wrong winner.
  route: (_command, args) =>
    args.includes('print') && args.every((word) => word === 'print' || word === '-4')
      ? plain('route-print')
      : null,
  // The same table under another name.
  netstat: (_command, args) =>
    args.length > 0 &&
    args.every((word) => /^[-/](?:r|rn|nr|n)$/.test(word)) &&
    args.some((word) => word.includes('r'))
      ? plain('route-print')
      : null,
  // Containers have compartments of their own, whose adapters are none of this workstation's.
  ipconfig: (_command, args) =>
    args.some((word) => /^[/-]all$/.test(word)) && !args.some((word) => /^[/-]allcomp/.test(word))
      ? plain('ipconfig')
      : null,
  netsh: (_command, args) => netsh(args),
  // One value says nothing about the others.
  reg: (_command, args, line) =>
    args[0] === 'query' && isInternetSettings(line) && args.every(isHarmless)
      ? plain('reg-internet-settings')
      : null,
  // An address behind it shows a part.
  arp: (_command, args) =>
    args.length > 0 && beforeRedirection(args).every((word) => /^[-/][agv]$/.test(word))
      ? plain('windows-arp')
      : null,
  ping: (command) => recognizePing(command, 'win32'),
  tracert: ({ args }) => (hasOption(args, 'Ss') ? null : subject('tracert', targetOf(args))),
};

/** recognizeWindows knows the tools and cmdlets of Windows. */
export function recognizeWindows(command: Command, line: string): Recognized | null {
  const { program } = command;
  const args = command.args.map((word) => word.toLowerCase());
  const native = /^native:(\w+)/.exec(line.trim())?.[1];
  if (native !== undefined) return nativeAnswer(native, command);
  if (SCRIPT.test(line)) return plain('windows-script');
  const section = Object.hasOwn(CMDLETS, program) ? CMDLETS[program] : undefined;
  if (section !== undefined)
    return isOneFamily(args, section) || !showsAllRows(command) ? null : plain(`section-${section}`);
  return Object.hasOwn(PROGRAMS, program) ? (PROGRAMS[program]?.(command, args, line) ?? null) : null;
}

/** Answers of Windows' own functions, under the name of the function. */
function nativeAnswer(name: string, command: Command): Recognized | null {
  switch (name) {
    case 'IcmpSendEcho2Ex': {
      const ping = recognizePing(command, 'win32');
      return ping === null ? null : { ...ping, source: 'native-ping' };
    }
    case 'GetBestRoute2':
      return subject('native-route', command.args.find(isIpv4));
    default:
      return { source: 'windows-native', subject: name };
  }
}

function encodedScript(args: readonly string[]): Recognized | null {
  return args.some((word) => /^-e(?:c|nc|ncodedcommand)?$/.test(word)) ? plain('windows-script') : null;
}

function registryCmdlet(line: string): Recognized | null {
  if (UNINSTALL.test(line)) return { source: 'section-programs', subject: shownPrograms(line) };
  return isInternetSettings(line) && !SOME_VALUES.test(line) ? plain('section-proxy') : null;
}

/** What was not asked for is missing, as is what is not set. */
const SOME_VALUES = /\|\s*select(?:-object)?\s+(?!-property\s+\*|\*)|\s-name\b/i;

/** The key itself, and neither one below it nor that of another computer. */
function isInternetSettings(line: string): boolean {
  return INTERNET_SETTINGS.test(line) && !/\\\\[^\\\s]+\\hk/i.test(line);
}

/** Keys below it as well, or the other view of the registry; a value or a search shows a part. */
function isHarmless(word: string): boolean {
  return !word.startsWith('/') || word === '/s' || /^\/reg:(?:32|64)$/.test(word);
}

function netsh(args: readonly string[]): Recognized | null {
  if (args.includes('winhttp') && args.includes('proxy')) return plain('netsh-winhttp');
  const isIpv4Context = args.some((word) => /^(?:ip|ipv4)$/.test(word));
  return isIpv4Context && args.some((word) => /^subinterfaces?$/.test(word))
    ? plain('netsh-subinterfaces')
    : null;
}

/** Tables of IPv4 are what is read of most; but of its resolvers Windows may ask those with an IPv6 address first. */
function isOneFamily(args: readonly string[], section: string): boolean {
  const at = args.findIndex((word) => word === '-addressfamily');
  return at >= 0 && (section === 'resolvers' || /^(?:ipv6|23)$/.test(args[at + 1] ?? ''));
}

function plain(source: Recognized['source']): Recognized {
  return { source, subject: '' };
}

function subject(source: Recognized['source'], about: string | null | undefined): Recognized | null {
  return about == null ? null : { source, subject: about };
}
