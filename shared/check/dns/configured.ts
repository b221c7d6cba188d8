import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { unknownFact } from '../unknown.ts';

/** The DNS servers that the operating system is set to. */
export const configuredCheck: Check = {
  id: 'dns.configured',
  stage: 'dns-server',
  blocksLogin: false,
  needs: ['resolvers'],
  finds: ['workstation.no-resolver'],
  judge: ({ facts }) => {
    const resolvers = facts.one('resolvers');
    if (!resolvers.known) return unknownFact('resolvers', resolvers);
    const evidence = facts.evidence('resolvers');
    const servers = resolvers.value.filter((group) => group.scope === 'default').flatMap((group) => group.servers);
    if (servers.length === 0) return found([finding('workstation.no-resolver', {}, { evidence })]);
    return withoutFinding('pass', { key: 'dns-configured', args: { servers: [...new Set(servers)] } }, evidence);
  },
};
