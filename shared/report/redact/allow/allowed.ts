/** What may be shared of an output: the vocabulary of its system, products, small numbers. Everything else gets a pseudonym. */
import type { Platform } from '../../../observation/workstation.ts';
import { ERROR_TEXTS } from './errors.ts';
import { LINUX_TEXTS } from './linux.ts';
import { MACOS_TEXTS } from './macos.ts';
import { INTERFACE, MODEL, PRODUCT_TEXTS } from './products.ts';
import { joined, vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { WINDOWS_LANGUAGES, WINDOWS_TEXTS } from './windows.ts';

/** The service's own names, and the tool's. */
const SERVICE =
  'aliyuncs aliyun alibabacloud alicloud privatelink vpc proxy ecd intl center cn hangzhou shanghai beijing shenzhen guangzhou chengdu qingdao zhangjiakou wulanchabu nanjing hongkong finance heyuan huhehaote ap southeast northeast us eu me west east central south north epsrv ep com net org arpa in addr localhost localdomain vpc doctor fe80 fec0 ff00 ff01 ff02 fc00 fd00 ffff ff 5e';
/** Units, and what dates are made of. */
const UNITS = 'b kb mb gb kib mib gib byte bytes bit bits ms s sec msec usec us ns min h hours minutes seconds days pkts мс мсек с 毫秒 秒 字节 バイト ミリ秒 밀리초 바이트 hz khz mhz ghz mbps gbps kbps dbm utc gmt z am pm';
/** Words of every system, in lists, paths and logs. */
const COMMON = 'true false null yes no none on off ok file type cat content of line lines a an the is are was not and or to at by for from with as if in out this that it error warning note version v x y';

/** Command lines: programs, subcommands, folders of the system. */
const COMMANDS =
  'dash ksh fish csh busybox show list get print status export import query read head tail more less cat type grep awk sed file native sudo env sh bash zsh cmd powershell pwsh exe NoLogo NoProfile NonInteractive OutputFormat Text EncodedCommand Command c usr bin sbin etc run var opt lib dev proc sys tmp private home root systemd resolve resolver resolved stub upstream hosts hosts ics lmhosts ip route rule addr address neigh neighbor link table all d j o n br resolvectl systemd resolve no pager iptables ip6tables save nft ruleset ping ping6 traceroute tracepath tracert netstat rn nr inet scutil dns proxy ifconfig networksetup listnetworkserviceorder listallhardwareports arp an mdfind defaults plutil extract raw netsh interface ipv4 subinterfaces winhttp ipconfig reg HKCU HKLM RemoteIPAddress Effective PolicyStore ActiveStore ErrorAction SilentlyContinue Format List fl ft wide Where Object ForEach gc gp Get Content LiteralPath Property Depth Compress w i l f q m s t r v vv nvL nL';
/** What a portal or a proxy sends in place of an answer. */
const MARKUP = 'html head title body doctype meta script xml utf charset';

const common = vocabularyOf(COMMANDS, MARKUP, SERVICE, UNITS, COMMON, ...ERROR_TEXTS, ...PRODUCT_TEXTS);

/** VOCABULARIES are the words that an output of each system may keep. */
export const VOCABULARIES: Readonly<Record<Platform, Vocabulary>> = {
  win32: joined(common, vocabularyOf(...WINDOWS_TEXTS, ...WINDOWS_LANGUAGES)),
  darwin: joined(common, vocabularyOf(...MACOS_TEXTS)),
  linux: joined(common, vocabularyOf(...LINUX_TEXTS)),
};

/** Ports, metrics, sizes, years; longer numbers may be somebody's. */
const LONGEST_NUMBER = 5;
const UNIT = /^\d{1,5}(?:ms|s|sec|msec|us|b|kb|mb|gb|мс|мсек|mbps|gbps)$/i;
/** `0xff000000`, `0xca6c`: masks and marks. An address in hexadecimal digits is neither. */
const HEX = /^0x(?:0{0,8}[0-9a-f]{1,5}|[0-9a-f]{1,8}?0{3,7}|f{1,8}[8ce]?0{0,7})$/i;
/** Makers and models of devices, and names of drivers, which makers register. */
const DEVICE = /^(?:(?:VID|PID|VEN|DEV|SUBSYS|REV)_[0-9A-F]{2,8}|tap[a-z_]{0,20}\d{4})$/i;
/** The parts of a time: `24T10`, `00Z`. */
const TIME = /^(?:\d{1,2}T\d{1,2}|\d{1,3}Z)$/;
/** netstat writes the flags of a route as letters. */
const ROUTE_FLAGS = /^[A-Z][A-Za-z123]{0,8}$/;
const ROUTE_FLAG_LETTERS = /^[UGHSCWLRIBDMcilmbgprsYX123]{1,9}$/;

/** isAllowedWord says whether a word of an output may stay. */
export function isAllowedWord(word: string, { words }: Vocabulary): boolean {
  if (words.has(word.toLowerCase()) || /^[A-Za-z]$/.test(word)) return true;
  if (/^\d/.test(word)) return (word.length <= LONGEST_NUMBER && /^\d+$/.test(word)) || UNIT.test(word) || HEX.test(word) || TIME.test(word) || MODEL.test(word);
  return INTERFACE.test(word) || MODEL.test(word) || DEVICE.test(word);
}

/** isRouteFlags says whether a word of netstat is a set of flags. */
export function isRouteFlags(word: string): boolean {
  return ROUTE_FLAGS.test(word) && ROUTE_FLAG_LETTERS.test(word) && word.startsWith('U');
}
