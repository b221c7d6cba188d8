import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { unknownFact } from '../unknown.ts';

/** Whether the vendor's client is installed. Its paths are not documented, so "not found" is a note and no fault. */
export const clientCheck: Check = {
  id: 'workstation.client',
  stage: 'computer',
  blocksLogin: false,
  needs: ['client'],
  finds: ['workstation.client-missing'],
  judge: ({ facts }) => {
    if (facts.platform === 'linux')
      return withoutFinding('skipped', { key: 'client-not-for-linux', args: {} });
    const client = facts.one('client');
    if (!client.known) return unknownFact('client', client);
    const evidence = facts.evidence('client');
    if (!client.value.installed)
      return found([finding('workstation.client-missing', {}, { confidence: 'low', evidence })]);
    const { name = '', version = '' } = client.value;
    return withoutFinding('pass', { key: 'client-installed', args: { name, version } }, evidence);
  },
};
