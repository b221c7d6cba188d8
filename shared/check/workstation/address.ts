import { addressClass } from '../../net/address-class.ts';
import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { isAllLocal } from '../targets.ts';
import { unknownFact } from '../unknown.ts';

/** Whether a connected adapter has an IPv4 address that somebody gave it. */
export const addressCheck: Check = {
  id: 'workstation.address',
  stage: 'adapter',
  blocksLogin: false,
  needs: ['adapters', 'lookup', 'dns'],
  finds: ['workstation.no-address'],
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const evidence = context.facts.evidence('adapters');
    const up = adapters.value.filter((one) => one.up && one.kind !== 'loopback');
    if (up.length === 0) return withoutFinding('skipped', { key: 'blocked', args: { by: 'workstation.link' } });
    const all = up.flatMap((one) => one.addresses);
    // 169.254/16 is what a system gives itself when DHCP did not answer.
    const given = all.filter(({ address }) => addressClass(address) !== 'link-local');
    if (given.length > 0) {
      return withoutFinding('pass', { key: 'address-given', args: { addresses: given.map((one) => `${one.address}/${one.prefixLength}`) } }, evidence);
    }
    const args = { adapters: up.map((one) => one.name), selfAssigned: all.length > 0 };
    return found([finding('workstation.no-address', args, { evidence })]);
  },
};
