import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { isAllLocal } from '../targets.ts';
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
    if (up.length > 0) return withoutFinding('pass', { key: 'link-up', args: { adapters: up.map((one) => one.name) } }, evidence);
    return found([finding('workstation.no-link', { adapters: real.map((one) => one.name) }, { evidence })]);
  },
};
