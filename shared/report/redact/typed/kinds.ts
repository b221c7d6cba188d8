/** What may be shared of a string, by what it is: an address is an address wherever it stands. */
import { parseIpAddress } from '../../../net/ip-address.ts';
import type { StringKind } from '../../../observation/schema/kind.ts';
import type { Platform } from '../../../observation/workstation.ts';
import { redactAddresses, redactLoneAddress } from '../addresses.ts';
import {
  certificateVocabulary,
  lineVocabulary,
  modelVocabulary,
  ownVocabulary,
  vocabularyFor,
} from '../allow/allowed.ts';
import { deny } from '../allow/deny.ts';
import { serversIn } from '../allow/servers.ts';
import type { Vocabulary } from '../allow/vocabulary.ts';
import { isPlaceholder, plainMac } from '../hardware.ts';
import { isAllowedHost } from '../host-names.ts';
import { visible } from '../invisible.ts';
import { isPseudonym, type Pseudonyms } from '../pseudonyms.ts';

export interface KindTools {
  readonly names: Pseudonyms;
  readonly platform: Platform;
  /** Forms, labels and known names; `isPlain`: a word that is no name here. */
  readonly forms: (text: string, isPlain: (word: string) => boolean) => string;
  /** What a user wrote. */
  readonly note: (text: string) => string;
  /** Replaces names of adapters in a sentence. */
  readonly phrases: (text: string) => string;
}

type ByKind = Readonly<Record<StringKind, (text: string) => string>>;

const MAC = /^[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}$/i;
/** ISO 8601, and what OpenSSL prints. */
const TIME =
  /^(?:|\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d)?)?|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4} GMT)$/;
const VERSION =
  /^v?\d{1,8}(?:\.\d{1,8}){0,5}(?:[-+. ](?:alpha|beta|rc|dev|build|release|rs|r|b)?[-.]?\d{0,8}){0,3}$/i;
const LOCALE =
  /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}(?:\.[A-Za-z0-9-]{1,10})?$|^(?:C|POSIX)(?:\.[A-Za-z0-9-]{1,10})?$/;
const FINGERPRINT = /^(?:|[0-9A-F]{2}(?::[0-9A-F]{2}){19}|[0-9A-F]{2}(?::[0-9A-F]{2}){31})$/i;
/** What every machine calls itself. */
const EVERYBODYS_HOST =
  /^(?:localhost(?:\.localdomain)?|localhost[46](?:\.localdomain[46])?|(?:ip6-)?(?:localhost|loopback|localnet|mcastprefix|allnodes|allrouters|allhosts)|broadcasthost|(?:host|gateway|kubernetes)\.docker\.internal)$/i;

/** changesFor gives for each kind of string what may be shared of it. */
export function changesFor(tools: KindTools): ByKind {
  const { names, platform, forms, phrases } = tools;
  const system = vocabularyFor(platform);
  const by =
    (vocabulary: Vocabulary) =>
    (text: string): string =>
      deny(forms(text, plainIn(vocabulary)), { vocabulary, names, json: false });
  const own = by(ownVocabulary());
  const ofSystem = by(system);
  const hostOf = (text: string): string => hostIn(text, names, ofSystem);
  const form =
    (pattern: RegExp) =>
    (text: string): string =>
      pattern.test(text) ? text : own(text);
  /** Nearly every address stands alone; of ten thousand computers each is asked for ten times. */
  const lone =
    (other: (text: string) => string) =>
    (text: string): string =>
      redactLoneAddress(text, names) ?? other(text);
  return {
    address: lone((text) =>
      deny(redactAddresses(visible(text), names), { vocabulary: system, names, json: false }),
    ),
    mac: (text) =>
      MAC.test(text) && !isPlaceholder(text) ? names.nameOf('mac', plainMac(text)) : ofSystem(text),
    host: hostOf,
    domain: (text) => domainIn(text, names, hostOf),
    user: (text) => (text === '' || text === 'root' ? text : names.nameOf('user', text)),
    person: (text) => personIn(text, names, (inner) => forms(inner, () => false)),
    path: ofSystem,
    adapter: ofSystem,
    product: ofSystem,
    model: by(modelVocabulary(platform)),
    server: (text) => ofSystem(serversIn(text, hostOf)),
    rule: ofSystem,
    output: ofSystem,
    subject: lone(own),
    code: own,
    id: (text) => (isOwnId(text) ? text : own(text)),
    words: (text) => own(phrases(text)),
    line: by(lineVocabulary()),
    certificate: by(certificateVocabulary()),
    time: form(TIME),
    version: form(VERSION),
    locale: form(LOCALE),
    fingerprint: form(FINGERPRINT),
    note: (text) => phrases(tools.note(text)),
  };
}

/** `ping-12`, `e12-ping`: as runs and bundles count their outputs. */
function isOwnId(text: string): boolean {
  return (
    /^(?:e\d{1,5}-)?[a-z]+(?:-[a-z]+){0,3}(?:-\d{1,5})?$/.test(text) &&
    (text.match(/[a-z]{2,}/g) ?? []).every((word) => ownVocabulary().words.has(word))
  );
}

function plainIn({ words }: Vocabulary): (word: string) => boolean {
  return (word) => words.has(word.toLowerCase());
}

/** A name at the place of a name is one, however ordinary the word. */
function hostIn(text: string, names: Pseudonyms, other: (text: string) => string): string {
  const [, wildcard = '', name = '', dot = ''] = /^(\*\.)?(.*?)(\.?)$/s.exec(text) ?? [];
  if (name === '' || isAllowedHost(name) || EVERYBODYS_HOST.test(name)) return text;
  if (parseIpAddress(name) !== null || !/^[\p{L}\p{M}\p{N}_.-]{1,253}$/u.test(name)) return other(text);
  return `${wildcard}${named(name, names)}${dot}`;
}

/** As in texts a host keeps its name with and without its domain; a true name may look like one that redaction gives. */
function named(name: string, names: Pseudonyms): string {
  const at = name.indexOf('.');
  if (at < 0) return names.nameOf('host', name);
  const rest = name.slice(at + 1);
  return rest.includes('.')
    ? `${names.nameOf('host', name.slice(0, at))}.${names.nameOf('domain', rest)}`
    : names.nameOf('domain', name);
}

function domainIn(text: string, names: Pseudonyms, host: (text: string) => string): string {
  const [, lead = '', name = ''] = /^([.~]*)((?:[^.~].*)?)$/s.exec(text) ?? [];
  if (name === '' || isAllowedHost(name)) return text;
  return `${lead}${name.includes('.') ? host(name) : names.nameOf('domain', name)}`;
}

/** A mailbox has a name of its own; what is left of a contact beside it is a name as well. */
function personIn(text: string, names: Pseudonyms, forms: (text: string) => string): string {
  const formed = forms(text);
  const rest = formed.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter((part) => part !== '' && !isPseudonym(part));
  return rest.length === 0 ? formed : names.nameOf('name', text);
}
