/** A silent way, and a workstation that is not on the company's network: from home they look the same. */
import type { AlternativeOf } from '../../diagnosis/alternatives.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { FindingCode } from '../../diagnosis/finding-args.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Context, Judgement } from '../check.ts';
import { found } from '../found.ts';
import { officeTargets } from '../liveness.ts';
import { LIKE_HOME } from '../workstation/off-network.findings.ts';
import { isCertain, offNetwork } from '../workstation/off-network.ts';
import { officeState } from './office-way.ts';
import { farEnd } from './way.ts';

/** elsewhere puts before a silent way that the workstation is not on the company's network, where that is seen. */
export function elsewhere(silence: Judgement, targets: readonly Ipv4[], context: Context): Judgement {
  const [first] = silence.findings;
  const isSeen = farEnd(targets, context) !== null || officeState(context) === 'alive';
  const away =
    first === undefined || isSeen ? null : offNetwork([...targets, ...officeTargets(context)], context);
  if (away === null || first === undefined || !looksLikeHome(first.code)) return silence;
  const { evidence } = first;
  if (away.signs.length === 0) return found([maybeElsewhere(first), ...silence.findings.slice(1)]);
  const confidence = isCertain(away) ? 'medium' : 'low';
  return found([
    finding('workstation.off-network', away, {
      subjects: away.targets,
      evidence,
      confidence,
      alternatives: [first.code],
    }),
    ...silence.findings,
  ]);
}

/** The router of a small office is asked for names as that of a household is. */
function maybeElsewhere(silent: Finding): Finding {
  if (silent.code === 'route.private-link-down')
    return { ...silent, alternatives: [...(silent.alternatives ?? []), 'workstation.off-network'] };
  if (silent.code === 'route.cloud-services-unreachable')
    return { ...silent, alternatives: [...(silent.alternatives ?? []), 'workstation.off-network'] };
  if (silent.code === 'route.cloud-services-missing')
    return { ...silent, alternatives: [...(silent.alternatives ?? []), 'workstation.off-network'] };
  return silent;
}

function looksLikeHome(code: FindingCode): code is AlternativeOf<'workstation.off-network'> {
  const alike: readonly FindingCode[] = LIKE_HOME;
  return alike.includes(code);
}
