import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import { valueOr } from '../../observation/known.ts';
import { found } from '../found.ts';
import { interference } from '../interference.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { blocked } from '../unknown.ts';
import { addressesIn, classOf, expectedBlocks } from './answer-class.ts';
import { hijacked } from './hijacked.ts';
import { staleRecord } from './stale-record.ts';
import { serversOf, viewsOf, type NameView } from './views.ts';

/** RFC 8914: 15 blocked, 17 filtered. */
const FILTERED_BY_POLICY = [15, 17];

/** Whether the system resolves a name of the API to where the API is. */
export const answerCheck: Check = {
  id: 'dns.answer',
  stage: 'dns-answer',
  blocksLogin: true,
  needs: ['lookup', 'dns', 'hosts', 'adapters', 'resolvers', 'tcp', 'tls', 'reach', 'trace', 'winner'],
  finds: [
    'workstation.fake-ip',
    'workstation.hosts-override',
    'dns.hijacked',
    'dns.forwarder-missing',
    'dns.rebind-filtered',
    'dns.public-answer',
    'dns.unexpected-answer',
    'dns.no-ipv4-answer',
    'dns.name-unknown',
    'dns.stale-record',
  ],
  judge: (context) => {
    const views = viewsOf(context);
    const evidence = [...context.facts.evidence('resolvers'), ...context.facts.evidence('hosts')];
    const stale = views.filter((view) => isStale(view, context));
    const outdated = stale.length === 0 ? staleRecord(views, context) : null;
    if (outdated !== null) return found([{ ...outdated, evidence }]);
    const right = views.find((view) => view.system?.class === 'expected' && !stale.includes(view));
    if (right?.system) {
      const args = { name: right.name, addresses: right.system.addresses };
      return withoutFinding('pass', { key: 'dns-answer-expected', args }, evidence);
    }
    // The name that the VPC resolvers know is the one that the system should know as well.
    const view = views.find((one) => one.directClass === 'expected') ?? views[0];
    const [pinned] = stale;
    const wrong = pinned !== undefined ? hostsOverride(pinned, context) : view === undefined ? null : judgeWrong(view, views, context);
    if (wrong === null) return blocked('dns.system');
    return found([{ ...wrong, subjects: [view?.name ?? ''], evidence }]);
  },
};

function judgeWrong(view: NameView, views: readonly NameView[], context: Context): Finding | null {
  return (
    hostsOverride(view, context) ??
    fakeIp(view, context) ??
    hijacked(view, context) ??
    unknownName(views) ??
    (view.system === null ? withoutLookup(view, context) : systemDisagrees(view, view.system))
  );
}

/** A hosts entry in the right range that nobody else confirms, and behind which nobody accepts a connection. */
function isStale(view: NameView, context: Context): boolean {
  if (view.system?.class !== 'expected' || view.directClass !== 'expected') return false;
  const { addresses } = view.system;
  if (hostsOverride(view, context) === null || addresses.some((address) => view.directAddresses.includes(address))) return false;
  const tried = context.facts.all('tcp').filter(({ role, target }) => role === 'api' && addresses.includes(target.address));
  return tried.length > 0 && tried.every(({ outcome }) => outcome !== 'connected');
}

function hostsOverride(view: NameView, { facts }: Context): Finding | null {
  const hosts = valueOr(facts.one('hosts'), []);
  const entry = hosts.find((one) => one.names.includes(view.name.toLowerCase()) && view.system?.addresses.includes(one.address) === true);
  if (entry === undefined || view.system === null) return null;
  const { name, directAddresses: expected } = view;
  return finding('workstation.hosts-override', { name, answers: view.system.addresses, line: entry.line, expected: [...expected] });
}

function fakeIp(view: NameView, { facts }: Context): Finding | null {
  const bySystem = view.system?.class === 'fake-ip';
  const direct = view.directClass === 'fake-ip';
  if (!bySystem && !direct) return null;
  const product = interference(facts).find((one) => one.category === 'fake-ip-proxy')?.product ?? null;
  const answers = view.system?.class === 'fake-ip' ? view.system.addresses : view.directAddresses;
  return finding('workstation.fake-ip', { name: view.name, answers, product, hijacksDirectQueries: direct });
}

function unknownName(views: readonly NameView[]): Finding | null {
  const direct = views.flatMap((view) => view.direct);
  const asked = views.filter((view) => view.direct.length > 0);
  const negative = direct.every((one) => one.rcode === 'NXDOMAIN' || one.rcode === 'NOERROR');
  if (asked.length === 0 || asked.length < views.length || !negative) return null;
  if (views.some((view) => view.directClass !== 'none')) return null;
  return finding('dns.name-unknown', {
    names: views.map((view) => view.name),
    servers: serversOf(direct),
    rcode: direct[0]?.rcode ?? 'NXDOMAIN',
  });
}

function systemDisagrees(view: NameView, system: NonNullable<NameView['system']>): Finding | null {
  const args = { name: view.name, answers: system.addresses, servers: serversOf(view.configured), expected: view.directAddresses };
  switch (system.class) {
    case 'public':
      return finding('dns.public-answer', args);
    case 'private-unexpected':
      return finding('dns.unexpected-answer', args);
    case 'ipv6-only':
      return finding('dns.no-ipv4-answer', args);
    case 'unspecified':
      return finding('dns.rebind-filtered', args);
    case 'none':
      return withoutAddress(view);
    case 'fake-ip':
    case 'expected':
      return null;
  }
}

/** getaddrinfo failed or never came back; the configured resolvers' own words can still tell why. */
function withoutLookup(view: NameView, { profile }: Context): Finding | null {
  if (view.configured.length === 0) return null;
  const addresses = [...new Set(view.configured.flatMap(addressesIn))];
  return systemDisagrees(view, { addresses, class: classOf(addresses, expectedBlocks(profile)) });
}

/** No address: a missing forwarder says so in the words of a zone; a filter takes the address out and says nothing. */
function withoutAddress(view: NameView): Finding | null {
  const vpcKnows = view.directClass === 'expected';
  const args = { name: view.name, answers: [], servers: serversOf(view.configured), expected: view.directAddresses };
  const refusal = view.configured.find((one) => one.rcode !== 'NOERROR' || one.soaInAuthority);
  if (refusal !== undefined) {
    const rcode = refusal.rcode ?? 'NOERROR';
    if (isFiltered(refusal) && vpcKnows) return finding('dns.rebind-filtered', args);
    // A server that forwards and cannot reach the VPC resolvers from its own place says SERVFAIL as well.
    const confidence = !vpcKnows ? 'low' : rcode === 'SERVFAIL' ? 'medium' : 'high';
    return finding('dns.forwarder-missing', { ...args, rcode }, { confidence });
  }
  if (!vpcKnows) return null;
  const empty = view.configured.find((one) => one.rcode === 'NOERROR');
  if (empty !== undefined) return finding('dns.rebind-filtered', args, { confidence: isFiltered(empty) ? 'high' : 'medium', alternatives: ['dns.forwarder-missing'] });
  // Only getaddrinfo is known, and it tells "no such name" from "no address" on no platform.
  return finding('dns.forwarder-missing', { ...args, rcode: 'NXDOMAIN' }, { confidence: 'medium', alternatives: ['dns.rebind-filtered'] });
}

function isFiltered({ extendedErrors }: DnsExchange): boolean {
  return extendedErrors.some((code) => FILTERED_BY_POLICY.includes(code));
}

