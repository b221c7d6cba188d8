/** Words that are the tool's own or every system's; replacing them would only spoil the text. */
import { CHECK_IDS, STAGES } from '../../check/ids.ts';

const COMMON = [
  'root', 'admin', 'administrator', 'user', 'users', 'guest', 'public', 'default', 'defaultuser0', 'system', 'localhost', 'ubuntu', 'node', 'local', 'lan', 'home', 'work', 'shared', 'all',
  'report', 'bundle', 'evidence', 'index', 'legend', 'profile', 'check', 'checks', 'finding', 'findings', 'error', 'warning', 'note', 'ready', 'pass', 'warn', 'fail', 'true', 'false', 'null',
  'host', 'name', 'names', 'test', 'tests', 'windows', 'linux', 'macos', 'darwin', 'win32', 'json', 'text', 'none', 'the', 'and', 'not', 'for', 'vpc', 'doctor', 'vpc-doctor', 'tool', 'office', 'network', 'internet', 'ethernet', 'wifi',
  'wi-fi', 'wlan', 'vpn', 'proxy', 'port', 'date', 'time', 'file', 'path', 'data', 'this', 'that', 'with', 'from', 'corp', 'domain', 'workgroup', 'alibaba', 'cloud', 'aliyun', 'workspace', 'desktop', 'laptop', 'computer', 'server',
  'client', 'service', 'support', 'desc', 'info', 'mail', 'www', 'com', 'net', 'org', 'utf-8', 'stdout', 'stderr', 'link', 'high', 'medium', 'low', 'open', 'unknown', 'known', 'main', 'kind', 'value', 'fact',
];
const OWN = [...CHECK_IDS, ...STAGES].flatMap((id) => [id, ...id.split(/[.-]/)]);
const VOCABULARY = new Set([...COMMON, ...OWN]);
const SHORTEST = 3;

/** isVocabulary says whether a word is no secret although it may be somebody's name. */
export function isVocabulary(word: string): boolean {
  return VOCABULARY.has(word.toLowerCase());
}

/** isTelling says whether a word may be sought in any text: long enough, not everybody's, and no mere number. */
export function isTelling(word: string): boolean {
  return Array.from(word).length >= (/\p{Script=Han}/u.test(word) ? 2 : SHORTEST) && !isVocabulary(word) && !/^[\d.:/]+$/.test(word);
}
