import type { Refusal } from '../../host/managed-profile.ts';
import { errnoText } from '../../../shared/text/errno.ts';
import type { UsageTexts } from './usage-texts.ts';

const quoted = (text: string): string => JSON.stringify(text);
const did = (near: string | null): string => (near === null ? '' : ` did you mean ${near}?`);

export const en: UsageTexts = {
  language: (found, allowed) => `--lang: found ${quoted(found)}, allowed are ${allowed.join(' and ')}.`,
  seconds: (option, found, { least, most }) =>
    `${option}: found ${quoted(found)}; allowed: seconds from ${least} to ${most}.`,
  hours: (option, found, most) => `${option}: found ${quoted(found)}; allowed: up to ${most} hours.`,
  whole: (option, found, { least, most }) =>
    `${option}: found ${quoted(found)}, allowed is a whole number from ${least} to ${most}.`,
  name: (option, found, { near, allowed }) =>
    `${option}: found ${quoted(found)};${did(near)} allowed: ${allowed.join(', ')}.`,
  region: (found, near, allowed) =>
    `--region: found ${quoted(found)};${did(near)} allowed: ${allowed.join(', ')}, or an office network ID such as cn-hangzhou+dir-123.`,
  finding: (found, near) => `no finding ${quoted(found)};${did(near)} vpc-doctor explain lists them all.`,
  scenario: (found, near) =>
    `no scenario ${quoted(found)};${did(near)} vpc-doctor demo --list shows them all.`,
  silentPort: (name) =>
    `the scenario ${name} needs a port that drops packets, which Windows cannot make without administrator rights.`,
  drillFormat: (found) =>
    `--format: found ${quoted(found)}; the record of a drill is printed as text or json.`,
  drillRedacted: 'a redacted record cannot be judged again: its addresses are pseudonyms.',
  drillTooLarge: (path) => `${path} is too large for the record of a drill.`,
  drillDamaged: (path, at) => `${path} is a record of a drill, and damaged (at ${at}).`,
  noDrill: (path) => `${path} is no record of a drill; name one of drill or watch.`,
  leak: ({ rule, form, what }) =>
    `nothing was written: the rule "${rule}" missed a private value in ${what} (form: ${form}). Please report this; --no-redact writes it knowingly.`,
  goesWith: (option, other) => `${option} goes with ${other}.`,
  target: (found, withPort) =>
    withPort
      ? `--target: found ${quoted(found)}; allowed: an IPv4 address, with a port if needed, such as 172.16.0.5:443.`
      : `--target: found ${quoted(found)}; allowed: an IPv4 address such as 172.16.0.5.`,
  tooLong: (option, found, most) => `${option}: found ${found} characters, allowed are ${most}.`,
  tooLarge: (path, most) => `${path} is too large: allowed are ${most} bytes.`,
  cannotRead: (path, code) => `cannot read ${path}: ${errnoText(code, 'en')}.`,
  cannotWrite: (path, code) => `cannot write ${path}: ${errnoText(code, 'en')}.`,
  notRegular: (path) => `${path} is no regular file and is left as it is. Choose another name.`,
  exists: (path) => `${path} exists already. Choose another name, or add --force to overwrite it.`,
  sameFile: '--output and --evidence name the same file.',
  noCertificate: (path) => `${path} (trustedCa) holds no PEM certificate.`,
  nameReport: 'name a report, a bundle or a folder: vpc-doctor report <file>.',
  compareFormat: (found, allowed) => `--compare: found --format ${found}, allowed are ${allowed.join(', ')}.`,
  compareAlone: '--compare prints a comparison, which takes no --evidence, --note or --since.',
  planRedacted: (path) => `${path} is redacted: pseudonyms cannot be compared with a plan.`,
  dialect: (path, names, allowed) =>
    `${path}: ${names === '' ? 'no device is known that writes like this' : `it may be ${names}`}. Name the language of the device: --dialect ${allowed.join('|')}.`,
  replayTarget: (found) =>
    `--target: found ${found}; this bundle is redacted, so the way to that address is not known. Allowed: an address of 100.64.0.0/10.`,
  replayProfile: (found) =>
    `--profile: found ${found}; this bundle is redacted, so what lies in that network is not known. Without --profile it is judged by its own profile.`,
  platform: (found) => `${found} is not supported.`,
  cannotServe: (reason) => `cannot open the browser form: ${reason}`,
  more: (count) => `… and ${count} more problems.`,
  managedRefused: (why) =>
    `the administrator's profile is not used: ${doubtOf(why)}. Have its owner and rights corrected, or name a profile with --profile.`,
};

function doubtOf(why: Refusal): string {
  switch (why.kind) {
    case 'other-owner':
      return `${why.place} belongs to a user who is no administrator`;
    case 'writable':
      return `others than administrators can write ${why.place}`;
    case 'not-understood':
      return `the access list of ${why.place} is not understood`;
    case 'unreadable':
      return `owner and rights of ${why.place} could not be read (${why.detail ?? ''})`;
    case 'not-on-a-drive':
      return `${why.place} is not on a drive of this computer`;
    case 'no-file':
      return `${why.place} is no regular file`;
    case 'too-large':
      return `${why.place} is too large`;
  }
}
