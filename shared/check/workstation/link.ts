import { isHardware, mayBeHardware, natureOf } from '../../adapter/nature.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { Adapter } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Judgement } from '../check.ts';
import { liveness } from '../liveness.ts';
import { isAllLocal, remoteTargets } from '../targets.ts';
import { unknownFact } from '../unknown.ts';

/** Whether any network adapter is connected. */
export const linkCheck: Check = {
  id: 'workstation.link',
  stage: 'adapter',
  blocksLogin: false,
  needs: ['adapters', 'lookup', 'dns'],
  finds: ['workstation.no-link'],
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const evidence = context.facts.evidence('adapters');
    const real = adapters.value.filter((one) => one.kind !== 'loopback');
    const up = real.filter((one) => one.up);
    if (up.some((one) => mayBeHardware(natureOf(one)))) return linked(up, evidence);
    // A dial-up line, or a switch that joins the LAN, shows itself by what answers over it.
    if (up.length > 0 && remoteTargets(context).some((target) => liveness(context, target) === 'alive'))
      return linked(up, evidence);
    const cards = real.filter((one) => isHardware(natureOf(one)));
    if (up.length > 0 && cards.length === 0) {
      return withoutFinding(
        'inconclusive',
        { key: 'link-virtual', args: { adapters: namesOf(up) } },
        evidence,
      );
    }
    return found([
      finding('workstation.no-link', { adapters: namesOf(up.length > 0 ? cards : real) }, { evidence }),
    ]);
  },
};

function namesOf(adapters: readonly Adapter[]): readonly string[] {
  return adapters.map(({ name }) => name);
}

function linked(up: readonly Adapter[], evidence: readonly string[]): Judgement {
  return withoutFinding('pass', { key: 'link-up', args: { adapters: namesOf(up) } }, evidence);
}
