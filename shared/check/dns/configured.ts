import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { askingFor, labelsOf } from './asked-servers.ts';
import { codesOf } from '../gather.ts';
import { flushDns } from '../../advice/commands.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';

declare module '../declared.ts' {
  interface Declared {
    'dns.configured': {
      findings: {
        'workstation.no-resolver': None;
      };
      reasons: {
        'dns-configured': { readonly servers: readonly string[] };
        'dns-configured-by-policy': { readonly namespace: string; readonly servers: readonly string[] };
      };
    };
  }
}

export const CONFIGURED = {
  'workstation.no-resolver': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict'],
    meaning: 'own-setting',
    explains: { facts: ['resolvers', 'adapters'], profile: [] },
    restsOn: [],
    actions: [
      { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      {
        id: 'automatic-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: () => [
          { shell: 'powershell', run: 'Get-DnsClientServerAddress -AddressFamily IPv4' },
          ...flushDns.windows,
        ],
      },
      { id: 'dhcp', owner: 'it', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'dns.configured'>;

/** The DNS servers that the operating system asks for the names of the API. */
export const configuredCheck: Check = {
  id: 'dns.configured',
  stage: 'dns-server',
  blocksLogin: false,
  needs: ['resolvers', 'nrpt'],
  finds: codesOf(CONFIGURED),
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
