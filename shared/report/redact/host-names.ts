/** Names of hosts by their form: dotted names, UNC paths, names that systems invent for a computer. */
import { isPseudonym, type Pseudonyms } from './pseudonyms.ts';
import { replaceMatches } from './replace-matches.ts';

const DOTTED =
  /(?<![\p{L}\p{N}_.-])[a-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f-]+(?:\.[a-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f-]+)+(?![\p{L}\p{N}_-])|(?:(?<![a-z0-9_.\p{Script=Han}-])|(?<=[a-z0-9_.-]\p{Script=Han}))\p{Script=Han}+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|中国|公司|网络)(?![a-z0-9_-])/giu;
/** Only ends that are no ending of file names, programs or package names; `ai` to `za` without `py`, `sh`, `md` and the like. */
const ENDS = new Set(
  (
    'com net org cn edu gov mil int info biz corp lan local internal intra intranet private home localdomain example invalid test io co ai dev cloud tech xyz top site online shop vip group company ltd ' +
    'jp kr hk tw mo sg us uk de fr eu au ca nl be ch at dk fi ru br mx es pt gr cz tr ae sa il nz th vn ph id my za tv me cc ' +
    'se ie hu ro ua ar sk bg hr lt lv ee lu gr kz pk bd lk mm kh la bank intern berlin hamburg wang asia pro store tokyo london box ad prod gmbh systems solutions digital consulting agency icu рф'
  ).split(' '),
);
/** Two letters that end files as well. */
const NO_END = /^(?:py|sh|md|js|ts|so|rs|db|gz|xz|bz|pl|ps|cs|vb|go|mo|ko)$/;
/** The service and its vendor; registry names and programs that look like hosts. */
const ALLOWED =
  /(?:^|\.)(?:aliyuncs\.com|aliyun\.com|alibabacloud\.com)$|^(?:microsoft\.net|asp\.net|system\.net|chcp\.com|more\.com|mode\.com)$/i;
/** Names of packages begin where names of hosts end. */
const PACKAGE = /^(?:com|org|net|io|cn)\.[a-z]/i;
/** Ends of hosts that no name of a package has: `cn.example.com` and `net.example.de` are hosts. */
const NO_PACKAGE =
  /\.(?:com|net|org|edu|gov|lan|local|corp|intern|intranet|example|cn|jp|kr|hk|tw|sg|us|uk|de|fr|eu|au|ca|nl|be|ch|at|dk|fi|ru|br|mx|es|pt|gr|cz|tr|ae|sa|nz|th|vn|ph|my|za|se|ie|hu|ro|ua|pl|it|no|in)$/i;
const UNC =
  /(?<![\\\w:%)$}\p{L}])((?:\\\\){1,2}(?:\?\\{1,2}UNC\\{1,2})?)([\p{L}\p{N}_.$-]+)(\\{1,2})([^\\\s"'<>|:]+)/gu;
/** Shares that every server has, and those that hold everybody's folders; `jane$` is somebody's. */
const COMMON_SHARE = /^(?:(?:[a-z]|admin|ipc|print|fax|users?|homes?|profiles?)\$|pipe)$/i;
const SHARE_URL = /(?<=\b(?:smb|cifs|afp|nfs):\/\/(?:[^\s/@]+@)?)([\p{L}\p{N}_.-]+)\/([^\s/"'<>]+)/giu;
const INVENTED = /(?<![\p{L}\p{N}_-])(?:DESKTOP|LAPTOP|WIN)-[0-9A-Z]{6,12}(?![\p{L}\p{N}_-])/gu;
const APPLE =
  /(?<![\p{L}\p{N}_-])([\p{L}\p{N}_]+(?:(?:'s|’s)[ -]|s-|-|的 ?))(?=(?:MacBook|iMac|Mac-mini|Mac mini|iPhone|iPad)\b)/gu;

/** redactHostNames replaces every host outside the service's own domain. */
export function redactHostNames(text: string, names: Pseudonyms): string {
  const shares = text.includes('\\\\') || text.includes('://') ? redactShares(text, names) : text;
  const computers = /[A-Z]-|Mac|iP/.test(shares) ? redactComputers(shares, names) : shares;
  if (!computers.includes('.')) return computers;
  return computers.replace(DOTTED, (name) => (isHost(name) ? hostPseudonym(name, names) : name));
}

/** isAllowedHost says whether a name is the service's own, which support needs to see. */
export function isAllowedHost(name: string): boolean {
  return ALLOWED.test(name);
}

/** isPackageName says whether a name is one of a program, which its maker's words are taken from. */
export function isPackageName(name: string): boolean {
  return PACKAGE.test(name) && !NO_PACKAGE.test(name);
}

/** isHost says whether a dotted name is a host that the report may not name. */
export function isHost(name: string): boolean {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isLong =
    name.split('.').length > 2 &&
    /^(?:[a-z]{2}|app|work|xn--[a-z0-9-]{1,60})$/.test(end) &&
    !NO_END.test(end);
  return (
    (ENDS.has(end) || isLong || /\p{Script=Han}/u.test(name)) && !ALLOWED.test(name) && !isPackageName(name)
  );
}

/** hostPseudonym names a host and its domain apart, so that a host keeps its name with and without the domain. */
export function hostPseudonym(name: string, names: Pseudonyms): string {
  const dot = name.indexOf('.');
  if (dot < 0) return keptOr(name, names, 'host');
  const rest = name.slice(dot + 1);
  if (!rest.includes('.') && !isPseudonym(rest)) return names.nameOf('domain', name);
  return `${keptOr(name.slice(0, dot), names, 'host')}.${keptOr(rest, names, 'domain')}`;
}

function keptOr(label: string, names: Pseudonyms, kind: 'host' | 'domain'): string {
  return isPseudonym(label) || label === '*' ? label : names.nameOf(kind, label);
}

function redactShares(text: string, names: Pseudonyms): string {
  const paths = replaceMatches(text, UNC, ([whole, lead = '', server = '', slash = '', share = '']) => {
    if (isPseudonym(server) && isPseudonym(share)) return whole;
    const host = server === '.' ? server : hostPseudonym(server, names);
    const isKnown = isPseudonym(share) || COMMON_SHARE.test(share);
    return `${lead}${host}${slash}${isKnown ? share : names.nameOf('share', share)}`;
  });
  return paths.replace(
    SHARE_URL,
    (_whole: string, server: string, share: string) =>
      `${hostPseudonym(server, names)}/${isPseudonym(share) ? share : names.nameOf('share', share)}`,
  );
}

function redactComputers(text: string, names: Pseudonyms): string {
  return text
    .replace(INVENTED, (name) => names.nameOf('host', name))
    .replace(APPLE, (whole: string) =>
      /^user-\d/.test(whole)
        ? whole
        : `${names.nameOf('user', whole.replace(/(?:(?:'s|’s)[ -]|s-|-|的 ?)$/u, ''))}-`,
    );
}
