import { WAY_OUT } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { WAY } from '../../diagnosis/differences.ts';

/**
 * What shows that a workstation is on another network. `outside-lan`: its address is in none of the profile's `lan`.
 * `hotspot`: an address of shared connections. `provider-address`: one of an Internet provider. `internet`: packets to
 * private targets pass a public router. `carrier`: they pass a router of a carrier's inner network. `public-resolver`: a public DNS server is asked for names.
 */
export type OffNetworkSign =
  | 'outside-lan'
  | 'hotspot'
  | 'provider-address'
  | 'internet'
  | 'carrier'
  | 'public-resolver';

/** What is found in the office looks like it from home. */
export const LIKE_HOME = [
  'route.private-link-down',
  'route.cloud-services-missing',
  'route.cloud-services-unreachable',
  'route.cloud-services-silent',
] as const;

export const OFF_NETWORK = {
  'workstation.off-network': {
    stage: 'route',
    severity: 'error',
    owner: 'you',
    explainedBy: [
      ...WAY_OUT,
      'workstation.local-block-route',
      'workstation.overlay-route',
      'workstation.overlay-filter',
      'workstation.wrong-route',
    ],
    meaning: 'elsewhere',
    explains: { facts: [...WAY, 'resolvers', 'routers'], profile: ['lan', 'cloudServices', 'resolvers'] },
    restsOn: ['hotspots', 'private-ranges', 'shared-range'],
    actions: [
      { id: 'where', owner: 'you', needsAdmin: false, settingsPane: 'vpn' },
      { id: 'internet', owner: 'you', needsAdmin: false },
      { id: 'in-office', owner: 'it', needsAdmin: false },
    ],
  },
} as const satisfies Pick<FindingsOf<'route.cloud-services'>, 'workstation.off-network'>;
