import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { askingFor, labelsOf } from './asked-servers.ts';

/** The DNS servers that the operating system asks for the names of the API. */
export const configuredCheck: Check = {
  id: 'dns.configured',
  stage: 'dns-server',
  blocksLogin: false,
  needs: ['resolvers', 'nrpt'],
  finds: ['workstation.no-resolver'],
  judge: (context) => {
    const { facts, profile } = context;
    const resolvers = facts.one('resolvers');
    const asked = profile.apiHosts.flatMap(({ host }) => askingFor(host, context) ?? []);
    const policy = asked.find(({ by }) => by === 'policy');
    const evidence = [
      ...facts.evidence('resolvers'),
      ...(policy === undefined ? [] : facts.evidence('nrpt')),
    ];
    if (policy?.namespace != null) {
      const args = { namespace: policy.namespace, servers: labelsOf(policy.servers) };
      return withoutFinding('pass', { key: 'dns-configured-by-policy', args }, evidence);
    }
    if (!resolvers.known) return unknownFact('resolvers', resolvers);
    const servers = labelsOf(asked.flatMap((one) => one.servers));
    if (servers.length === 0) return found([finding('workstation.no-resolver', {}, { evidence })]);
    return withoutFinding('pass', { key: 'dns-configured', args: { servers } }, evidence);
  },
};
