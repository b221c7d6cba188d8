/** A silent way, and a workstation that is not on the company's network: from home they look the same. */
import type { AlternativeOf } from '../../diagnosis/alternatives.ts';
import { finding, type FindingOf } from '../../diagnosis/finding.ts';
import type { FindingCode } from '../../diagnosis/finding-args.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Context, Judgement } from '../check.ts';
import { found } from '../found.ts';
import { officeTargets } from '../liveness.ts';
import { LIKE_HOME } from '../workstation/off-network.findings.ts';
import { isCertain, offNetwork } from '../workstation/off-network.ts';
import { officeState } from './office-way.ts';
import { farEnd } from './way.ts';

/** What is found of a way on which nothing answers. */
export type SilentWay = FindingOf<AlternativeOf<'workstation.off-network'> | 'route.return-path'>;

/** elsewhere puts before a silent way that the workstation is not on the company's network, where that is seen. */
export function elsewhere(silent: SilentWay, targets: readonly Ipv4[], context: Context): Judgement {
  const isSeen = farEnd(targets, context) !== null || officeState(context) === 'alive';
  const away = isSeen ? null : offNetwork([...targets, ...officeTargets(context)], context);
  if (away === null || !looksLikeHome(silent.code)) return found([silent]);
  const { evidence } = silent;
  if (away.signs.length === 0) return found([maybeElsewhere(silent)]);
  const confidence = isCertain(away) ? 'medium' : 'low';
  return found([
    finding('workstation.off-network', away, {
      subjects: away.targets,
      evidence,
      confidence,
      alternatives: [silent.code],
    }),
    silent,
  ]);
}

/** The router of a small office is asked for names as that of a household is. */
function maybeElsewhere(silent: SilentWay): SilentWay {
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
