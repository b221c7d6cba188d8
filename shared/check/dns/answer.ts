import { finding, type Finding } from '../../diagnosis/finding.ts';
import { isIpv4 } from '../../net/ipv4.ts';
import { found } from '../found.ts';
import { interference } from '../interference.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { madeUpBy } from '../made-up.ts';
import { blocked } from '../unknown.ts';
import { hijacked } from './hijacked.ts';
import { hostsEntry } from './hosts-entry.ts';
import { staleRecord } from './stale-record.ts';
import { serversOf, viewsOf, type NameView } from './views.ts';
import { wrongSystem, wrongWithoutLookup } from './wrong-answer.ts';
import { codesOf } from '../gather.ts';
import { ANSWER } from './answer.findings.ts';

/** Whether the system resolves a name of the API to where the API is. */
export const answerCheck: Check = {
  id: 'dns.answer',
  stage: 'dns-answer',
  blocksLogin: true,
  needs: [
    'lookup',
    'dns',
    'hosts',
    'adapters',
    'routes',
    'winner',
    'resolvers',
    'nrpt',
    'tcp',
    'tls',
    'reach',
    'trace',
  ],
  finds: [...codesOf(ANSWER), 'dns.hijacked', 'dns.stale-policy', 'dns.other-resolver', 'dns.system-differs'],
  judge: (context) => {
    const views = viewsOf(context);
    const evidence = [...context.facts.evidence('resolvers'), ...context.facts.evidence('hosts')];
    const stale = views.filter((view) => isStale(view, context));
    const outdated = stale.length === 0 ? staleRecord(views, context) : null;
    if (outdated !== null) return found([{ ...outdated, evidence }]);
    const right = views.find((view) => view.system?.class === 'expected' && !stale.includes(view));
    if (right?.system) {
      const args = { name: right.name, addresses: right.system.addresses };
      const product = makerOf(right.system.addresses, context);
      if (product !== undefined)
        return withoutFinding('pass', { key: 'dns-answer-made-up', args: { ...args, product } }, evidence);
      return withoutFinding('pass', { key: 'dns-answer-expected', args }, evidence);
    }
    // The name that the VPC resolvers know is the one that the system should know as well.
    const view = stale[0] ?? views.find((one) => one.directClass === 'expected') ?? views[0];
    if (view === undefined) return blocked('dns.system');
    const [first, ...others] = wrongOf(view, views, context).map(
      (one): Finding => ({ ...one, subjects: [view.name], evidence }),
    );
    return first === undefined ? blocked('dns.system') : found([first, ...others]);
  },
};

function wrongOf(view: NameView, views: readonly NameView[], context: Context): readonly Finding[] {
  const own =
    hostsOverride(view, context) ?? fakeIp(view, context) ?? hijacked(view, context) ?? unknownName(views);
  if (own !== null) return [own];
  return view.system === null ? wrongWithoutLookup(view, context) : wrongSystem(view, view.system, context);
}

/** What came in the place of the VPC resolvers alone says nothing of what the system got. */
function makerOf(addresses: readonly string[], context: Context): string | undefined {
  const [made] = addresses.filter(isIpv4).flatMap((address) => madeUpBy(address, context) ?? []);
  return made?.product;
}

/** A hosts entry in the right range that nobody else confirms, and behind which nobody accepts a connection. */
function isStale(view: NameView, context: Context): boolean {
  if (view.system?.class !== 'expected' || view.directClass !== 'expected') return false;
  const { addresses } = view.system;
  if (
    hostsOverride(view, context) === null ||
    addresses.some((address) => view.directAddresses.includes(address))
  )
    return false;
  const tried = context.facts
    .all('tcp')
    .filter(({ role, target }) => role === 'api' && addresses.includes(target.address));
  return tried.length > 0 && tried.every(({ outcome }) => outcome !== 'connected');
}

function hostsOverride(view: NameView, { facts }: Context): Finding | null {
  const entry = hostsEntry(view, facts);
  if (entry === null || view.system === null) return null;
  const { name, directAddresses: expected } = view;
  return finding('workstation.hosts-override', {
    name,
    answers: view.system.addresses,
    line: entry.line,
    expected: [...expected],
  });
}

function fakeIp(view: NameView, { facts }: Context): Finding | null {
  const bySystem = view.system?.class === 'fake-ip';
  const direct = view.directClass === 'fake-ip';
  if (!bySystem && !direct) return null;
  const proxy = interference(facts).find((one) => one.category === 'fake-ip-proxy')?.product ?? null;
  const { name, madeUp } = view;
  const answers = view.system?.class === 'fake-ip' ? view.system.addresses : view.directAddresses;
  const args = { name, answers, hijacksDirectQueries: direct };
  // A user cannot change an agent that the company has set up.
  return madeUp === null
    ? finding('workstation.fake-ip', { ...args, product: proxy, network: null })
    : finding('workstation.fake-ip', { ...args, ...madeUp }, { owner: 'it' });
}

function unknownName(views: readonly NameView[]): Finding | null {
  const direct = views.flatMap((view) => view.direct);
  const asked = views.filter((view) => view.direct.length > 0);
  const negative = direct.every((one) => one.rcode === 'NXDOMAIN' || one.rcode === 'NOERROR');
  if (asked.length < views.length || !negative) return null;
  if (views.some((view) => view.directClass !== 'none')) return null;
  return finding('dns.name-unknown', {
    names: views.map((view) => view.name),
    servers: serversOf(direct),
    rcode: direct[0]?.rcode ?? 'NXDOMAIN',
  });
}
