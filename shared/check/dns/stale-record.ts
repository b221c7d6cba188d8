/** A record that is out of date: the right range, an address that nobody confirms, and nobody there. */
import { finding, type Finding } from '../../diagnosis/finding.ts';
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { Facts } from '../../observation/facts.ts';
import type { Context } from '../check.ts';
import { addressesIn } from './answer-class.ts';
import { serversOf, viewsOf, type NameView } from './views.ts';

/** This many VPC resolver answers without the address are no accident of a load balancer. */
const ENOUGH_ANSWERS = 2;

/** staleRecord finds the name that the system resolves to an old address; null where any name leads to the API. */
export function staleRecord(views: readonly NameView[], { facts }: Context): Finding | null {
  const right = views.filter((view) => view.system?.class === 'expected');
  const stale = right.filter((view) => isOutdated(view, facts));
  const [view] = stale;
  if (view?.system == null || stale.length < right.length) return null;
  const { name, direct, directAddresses: expected } = view;
  const answers: readonly string[] = view.system.addresses.filter(isIpv4);
  const servers = serversOf(
    view.configured.filter((one) => addressesIn(one).some((address) => answers.includes(address))),
  );
  const sure =
    direct.length >= ENOUGH_ANSWERS
      ? {}
      : ({ confidence: 'medium', alternatives: ['api.filtered'] } as const);
  return finding('dns.stale-record', { name, answers, servers, expected }, { subjects: [name], ...sure });
}

/** leadsAstray says whether a log-on would go to an old address, or to one that a program made up, where the API is not to be judged. */
export function leadsAstray(context: Context): boolean {
  const views = viewsOf(context);
  const isRight = views.some(({ system }) => system?.class === 'expected');
  const isMadeUp = views.some(({ system, madeUp }) => system?.class === 'fake-ip' && madeUp !== null);
  return (isMadeUp && !isRight) || staleRecord(views, context) !== null;
}

function isOutdated({ name, system, directClass, directAddresses }: NameView, facts: Facts): boolean {
  const addresses = (system?.addresses ?? []).filter(isIpv4);
  if (directClass !== 'expected' || addresses.some((address) => directAddresses.includes(address)))
    return false;
  const isDead = addresses.every((address) => serves(facts, name, address) === false);
  return isDead && directAddresses.filter(isIpv4).some((address) => serves(facts, name, address) === true);
}

/** Whether connections to this address lead to somebody of that name; null: not tried. */
function serves(facts: Facts, name: string, address: Ipv4): boolean | null {
  const tried = facts.all('tcp').filter(({ role, target }) => role === 'api' && target.address === address);
  if (tried.length === 0) return null;
  if (!tried.some(({ outcome }) => outcome === 'connected')) return false;
  const handshakes = facts
    .all('tls')
    .filter(({ target, serverName }) => target.address === address && serverName === name);
  return (
    handshakes.length === 0 ||
    handshakes.some(({ outcome, nameMatches }) => outcome === 'established' && nameMatches !== false)
  );
}
