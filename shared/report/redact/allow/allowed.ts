/** What may be shared of an output: the vocabulary of its system, products, small numbers. Everything else gets a pseudonym. */
import { LINE_WORDS } from '../../../gateway/reading/words.ts';
import type { Platform } from '../../../observation/workstation.ts';
import { COMPUTER_LINES, COMPUTER_MODEL } from './computers.ts';
import { ERROR_TEXTS } from './errors.ts';
import { LINUX_TEXTS } from './linux.ts';
import { MACOS_TEXTS } from './macos.ts';
import { OWN_WORDS } from './own-words.ts';
import { INTERFACE, MODEL, PRODUCT_TEXTS } from './products.ts';
import { joined, vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { WINDOWS_LANGUAGES, WINDOWS_TEXTS } from './windows.ts';

/** The service's own names, and the tool's. */
const SERVICE =
  'aliyuncs aliyun alibabacloud alicloud privatelink vpc proxy ecd intl center cn hangzhou shanghai beijing shenzhen guangzhou chengdu qingdao zhangjiakou wulanchabu nanjing hongkong finance heyuan huhehaote ap southeast northeast us eu me west east central south north epsrv ep com net org arpa in addr localhost localdomain vpc doctor fe80 fec0 ff00 ff01 ff02 fc00 fd00 ffff ff 5e';
/** Units, and what dates are made of. */
const UNITS =
  'b kb mb gb kib mib gib byte bytes bit bits ms s sec msec usec us ns min h hours minutes seconds days pkts мс мсек с 毫秒 秒 字节 バイト ミリ秒 밀리초 바이트 hz khz mhz ghz mbps gbps kbps dbm utc gmt z am pm';
/** Words of every system, in lists, paths and logs. */
const COMMON =
  'true false null yes no none on off ok file type cat content of line lines a an the is are was not and or to at by for from with as if in out this that it error warning note version v x y main default local ip6 localnet mcastprefix allnodes allrouters allhosts broadcasthost table INPUT OUTPUT FORWARD filter nat';

/** Command lines: programs, subcommands, folders of the system. */
const COMMANDS =
  'dash ksh fish csh busybox show list get print status export import query read head tail more less cat type grep awk sed file native sudo env sh bash zsh cmd powershell pwsh exe NoLogo NoProfile NonInteractive OutputFormat Text EncodedCommand Command c usr bin sbin etc run var opt lib dev proc sys tmp private home root systemd resolve resolver resolved stub upstream hosts hosts ics lmhosts ip route rule addr address neigh neighbor link table all d j o n br resolvectl systemd resolve no pager iptables ip6tables save nft ruleset ping ping6 traceroute tracepath tracert netstat rn nr inet scutil dns proxy ifconfig networksetup listnetworkserviceorder listallhardwareports arp an mdfind defaults plutil extract raw netsh interface ipv4 subinterfaces winhttp ipconfig reg HKCU HKLM RemoteIPAddress Effective PolicyStore ActiveStore ErrorAction SilentlyContinue Format List fl ft wide Where Object ForEach gc gp Get Content LiteralPath Property Depth Compress w i l f q m s t r v vv nvL nL';
/** What a portal or a proxy sends in place of an answer. */
const MARKUP =
  'pac dat conf txt json yaml plist app exe dll log ini wpad html head title body doctype meta script xml utf charset';

/** What the computer's reader tells, and the models and editions that many have. */
const COMPUTER =
  'systeminformation node os machine load links cores cpuPercent queue memoryGb availableGb battery percent onMains saving adapter speedMbit duplex full half driver wifi signalDbm channel band rateMbit security wep wpa wpa2 wpa3 enterprise build maker model virtual hypervisor Computer Docker Container WSL Standard PC i440FX Q35 PIIX ICH9 HVM domU Bochs ECS Alibaba Cloud OpenStack Compute Engine LENOVO LTS virtio_net e1000 e1000e igb igc ixgbe i40e ice r8169 r8152 atlantic alx tg3 bnx2x bnxt_en mlx5_core ena gve hv_netvsc vmxnet3 ax88179_178a cdc_ether cdc_ncm asix iwlwifi ath9k ath10k_pci ath11k_pci ath12k_pci mt7921e mt7925e brcmfmac wl rtw88_pci rtw89_pci rtl8821ce';

/** What systems and TLS libraries call an error. */
const CODES =
  'EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF EBUSY ECANCELED ECONNABORTED ECONNREFUSED ECONNRESET EDESTADDRREQ EHOSTDOWN EHOSTUNREACH EINPROGRESS EINTR EINVAL EIO EISCONN EMFILE EMSGSIZE ENETDOWN ENETRESET ENETUNREACH ENOBUFS ENOENT ENOMEM ENOPROTOOPT ENOTCONN ENOTFOUND ENOTSUP EPERM EPIPE EPROTO EPROTONOSUPPORT ETIMEDOUT EAI_AGAIN EAI_NONAME EAI_NODATA EAI_FAIL EAI_FAMILY EAI_MEMORY EAI_SERVICE EAI_SYSTEM ENODATA EFORMERR ESERVFAIL ENOTIMP EREFUSED EBADQUERY EBADRESP ECONNREFUSED ETIMEOUT UNKNOWN NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED YXDOMAIN NOTAUTH A AAAA CNAME SOA NS PTR MX TXT SRV HTTPS SVCB OPT TLSv1 TLSv1_2 TLSv1_3 SSLv3 ERR_TLS_CERT_ALTNAME_INVALID ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_UNTRUSTED CERT_REJECTED CERT_SIGNATURE_FAILURE CERT_CHAIN_TOO_LONG INVALID_CA INVALID_PURPOSE PATH_LENGTH_EXCEEDED HOSTNAME_MISMATCH permitted excluded subtree violation unsuitable certificate purpose path length constraint exceeded invalid CA unsupported name constraint type syntax self signed in chain unable to get local issuer verify the first leaf signature failure expired not yet valid key usage does not include signing too small weak digest algorithm authority subject mismatch';
/** Public certificate authorities, and the fields of a name in a certificate. */
const AUTHORITIES =
  'CN O OU C L ST DC serialNumber GlobalSign DigiCert GeoTrust RapidSSL Thawte Sectigo COMODO Encrypt Let s ISRG Root X1 X2 R3 R10 R11 E1 E5 E6 Amazon Starfield GoDaddy Entrust Baltimore CyberTrust Verisign TrustAsia CFCA WoTrus Secure Site Organization Validation Domain Extended Encryption Everywhere RSA ECC ECDSA TLS SSL CA CAs SHA256 SHA384 Intermediate Global G1 G2 G3 G4 G5 R1 R6 OV DV EV BE BV nv sa GTS Trust Services LLC Google Microsoft Azure Apple Public Server Client Run by the Issuer OCA Financial Certification Authority Salford Greater Manchester Bogota Scottsdale Arizona Shanghai Beijing Buypass SSL com Actalis Certum Unizeto Asseco SwissSign QuoVadis IdenTrust HARICA Telekom Security Cybertrust GDCA vTrus iTrusChina SHECA UniTrust KeepTrust USERTrust AAA Class Primary Assured ID High Assurance Root Universal 1C3 1D4 1P5 Inc LLC Ltd Limited Alibaba China Technology Co Hangzhou ZheJiang US';

const common = once(() =>
  vocabularyOf(COMMANDS, MARKUP, COMPUTER, SERVICE, UNITS, COMMON, CODES, ...ERROR_TEXTS, ...PRODUCT_TEXTS),
);
const windows = once(() => joined(common(), vocabularyOf(...WINDOWS_TEXTS, ...WINDOWS_LANGUAGES)));
const macos = once(() => joined(common(), vocabularyOf(...MACOS_TEXTS)));
const linux = once(() => joined(common(), vocabularyOf(...LINUX_TEXTS)));
const SYSTEMS: Readonly<Record<Platform, () => Vocabulary>> = { win32: windows, darwin: macos, linux };

/** vocabularyFor gives the words that an output of a system may keep. */
export function vocabularyFor(platform: Platform): Vocabulary {
  return SYSTEMS[platform]();
}

const computers = new Map<Platform, Vocabulary>();

/** modelVocabulary gives the words that a maker or a model of a computer may keep. */
export function modelVocabulary(platform: Platform): Vocabulary {
  const known = computers.get(platform);
  if (known !== undefined) return known;
  const made = { ...joined(vocabularyFor(platform), vocabularyOf(COMPUTER_LINES)), models: COMPUTER_MODEL };
  computers.set(platform, made);
  return made;
}

/** ownVocabulary gives the words that a sentence of the tool may keep; systems are quoted in it. */
export const ownVocabulary = once(() => joined(windows(), macos(), linux(), vocabularyOf(OWN_WORDS)));

/** lineVocabulary gives the words that a line of a gateway's configuration may keep: those that devices write, and the tool's own. */
export const lineVocabulary = once(() => joined(ownVocabulary(), vocabularyOf(...LINE_WORDS)));

/** isOwnWord says whether the tool, or a system that it quotes, writes this word of itself, so that to find it tells nothing. */
export function isOwnWord(word: string): boolean {
  return (
    isAllowedWord(word, ownVocabulary()) ||
    word
      .toLowerCase()
      .split('-')
      .every((part) => ownVocabulary().words.has(part))
  );
}

/** certificateVocabulary gives the words that a name in a certificate may keep. */
export const certificateVocabulary = once(() => vocabularyOf(SERVICE, AUTHORITIES));

/** They are made when something is redacted for the first time. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

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
export function isAllowedWord(word: string, { words, models }: Vocabulary): boolean {
  if (words.has(word.toLowerCase()) || /^[A-Za-z]$/.test(word) || models?.test(word) === true) return true;
  if (/^\d/.test(word))
    return (
      (word.length <= LONGEST_NUMBER && /^\d+$/.test(word)) ||
      UNIT.test(word) ||
      HEX.test(word) ||
      TIME.test(word) ||
      MODEL.test(word)
    );
  return INTERFACE.test(word) || MODEL.test(word) || DEVICE.test(word);
}

/** isRouteFlags says whether a word of netstat is a set of flags. */
export function isRouteFlags(word: string): boolean {
  return ROUTE_FLAGS.test(word) && ROUTE_FLAG_LETTERS.test(word) && word.startsWith('U');
}
