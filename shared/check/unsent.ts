/**
 * Unsent: nobody can answer what this workstation did not send. A finding that says "no answer" about such addresses
 * would be untrue, and so would a pass of a check that says packets leave undisturbed.
 */
import { targetsOf } from '../diagnosis/causes.ts';
import type { Finding } from '../diagnosis/finding.ts';
import { definitionOf } from '../diagnosis/findings.ts';
import { isIpv4 } from '../net/ipv4.ts';
import { severityOf } from '../diagnosis/severity.ts';
import type { Check, Context, Judged } from './check.ts';
import { found } from './found.ts';
import type { CheckId } from './ids.ts';
import { cloudServiceTargets, officeTargets } from './liveness.ts';
import { withOutcome } from './outcome.ts';
import { isBlockedHere, sendingOf } from './sending.ts';
import { blocked } from './unknown.ts';

/** The check that names the block. */
const NAMED_BY: CheckId = 'workstation.gateway';
/** They say that nothing on this workstation keeps packets from their way. */
const SAY_UNDISTURBED: ReadonlySet<CheckId> = new Set<CheckId>(['workstation.overlay']);

/** withoutUnsent takes out of a judgement what it says about packets that were never sent; remarks stay, and turn nothing green. */
export function withoutUnsent(
  check: Pick<Check, 'id'>,
  judgement: Judged,
  about: { readonly context: Context; readonly subject: string },
): Judged {
  if (check.id === NAMED_BY || !hasBlock(about.context)) return judgement;
  const { findings } = judgement;
  const kept = findings.filter((one) => !isUnsent(one, about.context));
  if (kept.length < findings.length) return withOnly(kept, judgement);
  return isMeaningless(check.id, judgement, about) ? { ...blocked(NAMED_BY), findings } : judgement;
}

/** The findings that are left decide the outcome. Where only notes are left, the check is blocked and not passed: its faults could not be looked for. */
function withOnly(kept: readonly Finding[], { reason, evidence }: Judged): Judged {
  const [first, ...others] = kept;
  if (first === undefined || kept.every((one) => severityOf(one) === 'note'))
    return { ...blocked(NAMED_BY), findings: kept };
  return withOutcome({
    ...found([first, ...others], reason.key === 'finding' ? undefined : reason),
    evidence,
  });
}

function hasBlock({ facts }: Context): boolean {
  const { blocked: addresses, nothingGotOut } = sendingOf(facts);
  return addresses.size > 0 || nothingGotOut;
}

/** The cause graph says which findings are about silence. */
function isUnsent(one: Finding, { facts }: Context): boolean {
  if (!definitionOf(one.code).explainedBy.includes('workstation.local-block')) return false;
  const servers = 'servers' in one.args ? one.args.servers : [];
  const gateway = 'gateway' in one.args ? one.args.gateway : null;
  const addresses = [...targetsOf(one), ...servers, ...(gateway === null ? [] : [gateway])].filter(isIpv4);
  return addresses.length > 0 && addresses.every((address) => isBlockedHere(facts, address));
}

function isMeaningless(
  id: CheckId,
  { outcome, reason }: Judged,
  { context, subject }: { readonly context: Context; readonly subject: string },
): boolean {
  if (outcome === 'pass') return SAY_UNDISTURBED.has(id);
  if (outcome !== 'inconclusive' || reason.key === 'api-denied' || reason.key === 'blocked') return false;
  const addresses = addressesOf(id, context, subject);
  return addresses.length > 0 && addresses.every((address) => isBlockedHere(context.facts, address));
}

function addressesOf(id: CheckId, context: Context, subject: string): readonly string[] {
  switch (id) {
    case 'route.cloud-services':
      return cloudServiceTargets(context);
    case 'route.office-network':
      return officeTargets(context);
    default:
      return isIpv4(subject) ? [subject] : [];
  }
}
