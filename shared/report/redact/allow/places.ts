/** Places where a system puts a name: what stands there is one, however ordinary the word. Names with dots show by their form. */
import type { Recognized, SourceId } from '../../../reading/output.ts';
import { fieldsIn, labelsOfIpconfig } from './fields.ts';
import type { Own } from './own.ts';
import { serversIn } from './servers.ts';
import { logOnsIn, promptsIn } from './prompts.ts';

type Places = (text: string, own: Own) => string;

/** An address, and the names that the machine gives it. */
const HOSTS_LINE = /^([ \t]*[0-9a-f.:%]{2,60}[ \t]+)([^#\r\n]+)/gim;
/** Further lines of a list of suffixes hold one name each. */
const NEXT_SUFFIX = /^([ \t]{16,100}~?)([\p{L}\p{N}_][\p{L}\p{N}_-]*)(?=[ \t]*$)/gmu;
/** `10.1.2.3#dns.example`: the name that the server has in its certificate. */
const SERVER_NAME = /([\da-f\]]#)([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_.-])/giu;
const SCUTIL_SERVER = /^([ \t]*(?:[A-Z]{2,10}|Gopher|ProxyAutoConfig)(?:Proxy|URLString)[ \t]*: )(\S+)/gm;
const SCUTIL_USER = /^([ \t]*[A-Z]{2,10}User[ \t]*: )(\S[^\r\n]*)/gm;
const SCUTIL_EXCEPTION = /^([ \t]*\d{1,4}[ \t]*: )(\S+)/gm;
/** In every language: indented, a label, a colon, and the list. */
const WINHTTP = /^([ \t]+[^:：\r\n]{1,60}[:：][ \t]{1,10})([^\r\n]+)/gm;
const REGISTRY = /^([ \t]*(?:ProxyServer|ProxyOverride|AutoConfigURL)[ \t]+REG_SZ[ \t]+)([^\r\n]+)/gim;
/** Before its address in brackets: ping, tracert, traceroute and arp of every system. */
const BEFORE_ADDRESS =
  /(^|[ \t"])([\p{L}\p{N}_][\p{L}\p{N}_-]*)(?="?[ \t]+(?:\((?:\d{1,3}\.){3}\d{1,3}\)|\[(?:\d{1,3}\.){3}\d{1,3}\]))/gmu;
const BRACKETED = /[([](?:\d{1,3}\.){3}\d{1,3}[)\]]/;
const STATISTICS = /^(--- )([\p{L}\p{N}_-]+)(?= )/gmu;
/** Where the system's own `route get` and `netstat -r` were not asked for numbers only. */
const ROUTE_GET = /^([ \t]*(?:route to|gateway|destination): )([\p{L}_][\p{L}\p{N}_-]*)(?=[ \t]*$)/gmu;
const FIRST_COLUMN = /^()([\p{L}_][\p{L}\p{N}_-]*)(?=[ \t]+\S+[ \t]+U[A-Za-z123]{0,12}[ \t])/gmu;
const SECOND_COLUMN = /^(\S+[ \t]+)([\p{L}_][\p{L}\p{N}_-]*)(?=[ \t]+U[A-Za-z123]{0,12}[ \t])/gmu;

const hostsFile: Places = (text, own) =>
  text.replace(
    HOSTS_LINE,
    (_whole, address: string, list: string) => address + list.replace(/\S+/g, (name) => own(name, 'host')),
  );

const suffixes: Places = (text, own) => at(NEXT_SUFFIX, text, (name) => own(name, 'domain'));

const lines: Places = (text, own) => at(BEFORE_ADDRESS, text, (name) => own(name, 'host'));

const PLACES: Partial<Record<SourceId, Places>> = {
  hosts: hostsFile,
  ipconfig: (text, own) => suffixes(labelsOfIpconfig(text, own), own),
  resolvectl: (text, own) => at(SERVER_NAME, suffixes(text, own), (name) => own(name, 'host')),
  'scutil-proxy': (text, own) =>
    at(
      SCUTIL_EXCEPTION,
      at(
        SCUTIL_USER,
        at(SCUTIL_SERVER, text, (one) => serversIn(one, own)),
        (name) => own(name, 'user'),
      ),
      (one) => serversIn(one, own),
    ),
  'netsh-winhttp': (text, own) => at(WINHTTP, fieldsIn(text, own), (list) => serversIn(list, own)),
  'reg-internet-settings': (text, own) => at(REGISTRY, text, (list) => serversIn(list, own)),
  'windows-native': fieldsIn,
  'windows-script': fieldsIn,
  'route-get': (text, own) => at(ROUTE_GET, text, (name) => (name === 'default' ? name : own(name, 'host'))),
  netstat: (text, own) =>
    at(
      SECOND_COLUMN,
      at(FIRST_COLUMN, text, (name) => named(name, own)),
      (name) => named(name, own),
    ),
  tracert: lines,
  traceroute: lines,
  arp: lines,
};

/** namesInPlace gives an output with pseudonyms in place of the names at the places of its source. */
export function namesInPlace({ source, subject }: Recognized, text: string, own: Own): string {
  const prompted = promptsIn(text, own);
  if (source === 'ping' || source === 'native-ping') return inPing(prompted, subject, own);
  return (source.startsWith('section-') ? fieldsIn : PLACES[source])?.(prompted, own) ?? prompted;
}

const SOURCES_ABOUT_HOSTS: ReadonlySet<SourceId> = new Set(['ping', 'native-ping', 'traceroute', 'tracert']);

/** commandInPlace gives a command line with pseudonyms in place of the names of prompts, of who logs on, and of what is asked for. */
export function commandInPlace(recognized: Recognized | null, command: string, own: Own): string {
  const named = recognized === null ? command : subjectInPlace(recognized, command, own);
  return logOnsIn(promptsIn(named, own), own);
}

/** subjectInPlace gives a command line with a pseudonym in place of the name that it asks for. */
function subjectInPlace({ source, subject }: Recognized, command: string, own: Own): string {
  const start = command.lastIndexOf(subject);
  return SOURCES_ABOUT_HOSTS.has(source) && isName(subject) && start > 0
    ? command.slice(0, start) + own(subject, 'host') + command.slice(start + subject.length)
    : command;
}

/** Where the name was found, its address stands behind it; an error repeats the name where each system likes. */
function inPing(text: string, subject: string, own: Own): string {
  // `ping -a` asks for the name of an address.
  if (!isName(subject)) return BRACKETED.test(text) ? lines(text, own) : text;
  if (BRACKETED.test(text)) return at(STATISTICS, lines(text, own), (name) => own(name, 'host'));
  return text.replace(/[\p{L}\p{N}_-]+/gu, (word) =>
    word.toLowerCase() === subject.toLowerCase() && word !== 'ping' ? own(word, 'host') : word,
  );
}

/** The default route has no name. */
function named(name: string, own: Own): string {
  return /^(?:default|link|index|U[A-Za-z]{0,8})$/.test(name) ? name : own(name, 'host');
}

function isName(subject: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(subject) && /\p{L}/u.test(subject);
}

/** What stands in the second group is changed. */
function at(place: RegExp, text: string, change: (name: string) => string): string {
  return text.replace(place, (_whole, before: string, name: string) => before + change(name));
}
