/** Rules of Windows' name policy that are left behind, wrong or right. Rows of broken-resolvers.ts. */
import { block } from '../../shared/net/ipv4.ts';
import type { Row } from './workstation-row.ts';
import { RESOLVERS } from './facts.ts';
import { COMPANY, GOOGLE, LEFT_BEHIND, asked, rules, rule, found, lost } from './resolver-facts.ts';

export const POLICIES: readonly Row[] = [
  {
    name: 'a rule of a removed VPN, its server dead',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'silent'), lost()],
  },
  {
    name: 'such a rule, its server never asked directly',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), lost()],
  },
  {
    name: 'a rule to a server that says "no such name"',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.aliyuncs.com', '10.8.0.1')), asked(LEFT_BEHIND, 'nxdomain'), found()],
  },
  {
    name: "a rule to a server that filters, not the company's",
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.aliyuncs.com', '10.8.0.1')), asked(LEFT_BEHIND, 'empty'), found()],
  },
  {
    name: 'a rule to a server of the public Internet',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    folded: ['dns.public-answer'],
    state: 'not-ready',
    seen: [rules(rule('.', '8.8.8.8')), asked(GOOGLE, 'public'), found('47.0.0.9')],
  },
  {
    name: 'a dead rule, and Windows says "no such name" for silence',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'silent'), found()],
  },
  {
    name: 'a rule whose server answers rightly, and a system that got nothing',
    platform: 'win32',
    steps: ['dns.system-differs'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'right'), found()],
  },
  {
    name: 'a rule for another domain',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.corp.example', '10.8.0.1'))],
  },
  {
    name: 'a rule that works, beside a company DNS that knows nothing',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.aliyuncs.com', '10.8.0.1')), asked(LEFT_BEHIND, 'right'), asked(COMPANY, 'nxdomain')],
  },
  {
    name: 'a dead rule for any name, with an exemption for ours',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.', '10.8.0.1'), rule('.aliyuncs.com'))],
  },
  {
    name: 'the rule that this tool advises',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.aliyuncs.com', ...RESOLVERS)), asked(COMPANY, 'nxdomain')],
  },
  {
    name: "a rule to the company's own server without a forwarder",
    platform: 'win32',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    profile: { lan: [block('10.8.0.0/16')] },
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'nxdomain'), found()],
  },
];
