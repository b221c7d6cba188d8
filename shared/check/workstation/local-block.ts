import { finding, type Finding, type Severity } from '../../diagnosis/finding.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { ControlOutcome } from '../../observation/exchange.ts';
import type { Context } from '../check.ts';
import { logOnAddresses } from '../liveness.ts';
import { droppedRequests } from '../sent-filters.ts';
import { sendingOf, type Denial } from '../sending.ts';

/** `needed`: what a log-on asks for is kept from leaving. `spare`: something else answers in its place. */
type Weight = 'needed' | 'spare' | 'harmless';

/** localBlock says what this workstation keeps from leaving, as far as a log-on misses it. */
export function localBlock(context: Context): Finding | null {
  const { denials, nothingGotOut } = sendingOf(context.facts);
  const weighed = denials.map((denial) => ({ denial, weight: weightOf(denial, context) }));
  const felt = weighed.filter(({ weight }) => weight !== 'harmless').map(({ denial }) => denial);
  if (felt.length === 0) return null;
  const targets = [...new Set(felt.map(({ target }) => target))];
  const rule = targets.map((target) => ruleAgainst(target, context)).find((text) => text !== null) ?? null;
  const args = {
    targets,
    what: [...new Set(felt.map(wordOf))].sort(),
    everything: nothingGotOut,
    control: controlOf(felt, context),
    rule,
  };
  const severity: Severity = weighed.some(({ weight }) => weight === 'needed') ? 'error' : 'warning';
  const proven =
    rule !== null || felt.some(({ protocol }) => protocol !== 'icmp') || args.control === 'passed';
  return finding('workstation.local-block', args, {
    subjects: targets,
    severity,
    confidence: proven ? 'high' : 'medium',
    evidence: evidenceOf(targets, context),
  });
}

/** ruleAgainst names the rule of a readable packet filter that drops what goes out to a target. */
function ruleAgainst(target: Ipv4, { facts }: Context): string | null {
  return droppedRequests(facts).find(({ request }) => request.target === target)?.rule ?? null;
}

function evidenceOf(targets: readonly Ipv4[], { facts }: Context): readonly string[] {
  return [
    ...targets.flatMap((target) => facts.evidence('ping', `${target}/icmp`)),
    ...facts.evidence('control'),
  ];
}

function wordOf({ protocol, port }: Denial): string {
  return port === null ? 'ping' : `${protocol.toUpperCase()} ${port}`;
}

function weightOf(denial: Denial, context: Context): Weight {
  const { facts } = context;
  switch (denial.role) {
    // Where its target answers anything else, ping alone is denied, and that is no block.
    case 'ping':
      return 'needed';
    case 'dns-vpc':
      return vpcDns(denial, context);
    case 'dns-configured':
      return facts.all('lookup').some(({ outcome }) => outcome === 'answered' || outcome === 'not-found')
        ? 'harmless'
        : 'needed';
    case 'api': {
      const addresses = logOnAddresses(context);
      if (!addresses.has(denial.target)) return 'harmless';
      const works = facts
        .all('tcp')
        .some(
          ({ role, outcome, target }) =>
            role === 'api' && outcome === 'connected' && addresses.has(target.address),
        );
      return works ? 'spare' : 'needed';
    }
    case 'computer':
    case 'gateway-host':
    case 'resolver':
      return isConnected(denial.target, context) ? 'harmless' : 'needed';
  }
}

/** Names are asked over UDP; TCP to a resolver is a second way that nobody misses. */
function vpcDns({ target, protocol }: Denial, { facts }: Context): Weight {
  const heard = facts
    .all('dns')
    .filter(
      ({ role, outcome, transport }) => role === 'vpc' && outcome === 'answered' && transport === 'udp',
    );
  if (protocol === 'tcp' && heard.some(({ server }) => server.address === target)) return 'harmless';
  return heard.length > 0 ? 'spare' : 'needed';
}

function isConnected(target: Ipv4, { facts }: Context): boolean {
  return facts.all('tcp').some((one) => one.target.address === target && one.outcome === 'connected');
}

/** On the loopback the same tools show whether they can send at all. */
function controlOf(felt: readonly Denial[], { facts }: Context): 'passed' | 'denied' | 'unknown' {
  const control = facts.one('control');
  if (!control.known) return 'unknown';
  const { ping, udp, tcp } = control.value;
  const outcomes: Readonly<Record<Denial['protocol'], ControlOutcome>> = { icmp: ping, udp, tcp };
  const used = felt.map(({ protocol }) => outcomes[protocol]);
  if (used.includes('denied')) return 'denied';
  return used.every((outcome) => outcome === 'passed') ? 'passed' : 'unknown';
}
