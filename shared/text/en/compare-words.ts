import type { CompareWords } from '../contract/compare-words.ts';
import { listOf } from '../list.ts';

export const compareWords: CompareWords = {
  heading: 'What differs between the two reports',
  judgedAgain: 'Judged again with the rules of today: what that changes',
  before: 'Before',
  after: 'After',
  side: (when, version, id) => `${when} · VPC Doctor ${version} · ${id}`,
  redacted: 'redacted',
  same: 'Nothing that was compared differs.',
  findings: 'Findings',
  changes: {
    come: 'new',
    gone: 'gone',
    stays: 'still there',
    'only-now': 'found now, not looked for before',
    'only-before': 'found before, not looked for now',
  },
  folded: 'follows from another one',
  muted: { yes: 'muted', now: 'muted now', 'no-more': 'not muted any more' },
  explanations: 'What can explain the new causes',
  explained: (what) => `may come from what changed in: ${listOf('en', what, 20)}.`,
  unexplained: (open) =>
    open.length === 0
      ? 'none of the differences explains it; the change is further away.'
      : `none of the differences explains it. What was not compared may: ${listOf('en', open, 20)}.`,
  facts: 'What changed on the workstation and on the way',
  factNames: {
    region: 'Region',
    adapters: 'Adapters',
    addresses: 'Addresses',
    gateways: 'Default gateway',
    resolvers: 'DNS servers',
    ways: 'Way to a target',
    tunnels: 'VPNs and tunnels',
    proxies: 'Proxies',
    answers: 'DNS answers',
    hosts: 'Hosts file',
    nameRules: 'Name resolution policy',
    filters: 'Packet filters',
    routers: 'Routers on the way',
    packetSizes: 'Packet size of an adapter',
    certificates: 'Certificates',
    client: 'Workspace client',
  },
  profile: 'What changed in the profile',
  profileKey: (key) => `profile ${key}`,
  notSet: 'not set',
  checks: 'Checks that end otherwise',
  notRun: 'not run',
  notCompared: 'Not compared',
  because: {
    unknown: 'Unknown in at least one of them',
    redacted: 'Pseudonyms, which name nothing outside their own report',
  },
  more: (count) => `… and ${count} more`,
  colon: ': ',
};
