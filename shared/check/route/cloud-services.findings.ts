import { persistentRoute } from '../../advice/commands.ts';
import { advertiseLines, showLineLines } from '../../advice/devices/routes.ts';
import { LOCAL_ROUTES } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_UNREACHABLE, WAY } from '../../diagnosis/differences.ts';
import type { Dead } from '../values.ts';
import { OFF_NETWORK, type LIKE_HOME, type OffNetworkSign } from '../workstation/off-network.findings.ts';
import { cloudBlocks } from './actions.ts';

declare module '../declared.ts' {
  interface Declared {
    'route.cloud-services': {
      findings: {
        /** `hop`: the public router that packets to private targets pass; null: none was seen. */
        'workstation.off-network': {
          readonly targets: readonly string[];
          readonly signs: readonly OffNetworkSign[];
          readonly address: string;
          readonly resolvers: readonly string[];
          readonly hop: string | null;
        };
        'route.cloud-services-missing': Dead;
        'route.cloud-services-unreachable': Dead & { readonly officeAlive: boolean | null };
        /** `past` is the furthest router that shows the way: the far end of the private line, or only one beyond the gateway. */
        'route.cloud-services-silent': Dead & {
          readonly past: string;
          readonly inCloud: boolean;
          readonly officeAlive: boolean | null;
        };
        'route.private-link-down': Dead;
        'route.return-path': Dead;
      };
      reasons: {
        'no-cloud-service-target': None;
        'route-alive': { readonly targets: readonly string[] };
        'route-alive-remembered': { readonly target: string; readonly on: string };
        'route-unsure': { readonly targets: readonly string[] };
      };
      alternatives: {
        'workstation.off-network': (typeof LIKE_HOME)[number];
        'route.cloud-services-silent':
          | 'route.cloud-services-missing'
          | 'route.return-path'
          | 'dns.server-silent';
        'route.cloud-services-missing': 'workstation.off-network';
        'route.cloud-services-unreachable':
          | 'route.private-link-down'
          | 'route.cloud-services-silent'
          | 'dns.server-silent'
          | 'workstation.off-network';
        'route.private-link-down':
          | 'route.return-path'
          | 'route.cloud-services-missing'
          | 'workstation.off-network';
        'route.return-path': 'route.private-link-down';
      };
    };
  }
}

export const CLOUD_SERVICES = {
  ...OFF_NETWORK,
  'route.cloud-services-missing': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'],
    meaning: 'way',
    explains: OF_UNREACHABLE,
    restsOn: ['cloud-services'],
    actions: [
      { id: 'add-route', owner: 'network', needsAdmin: false, commands: cloudBlocks },
      { id: 'standby', owner: 'network', needsAdmin: false },
      { id: 'permit', owner: 'network', needsAdmin: false },
      {
        id: 'here-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: (_args, profile) => profile.cloudServices.map(persistentRoute.windows),
      },
      {
        id: 'here-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: (_args, profile) => persistentRoute.macos(profile.cloudServices),
      },
    ],
  },
  'route.cloud-services-unreachable': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: [
      ...LOCAL_ROUTES,
      'route.private-link-down',
      'route.return-path',
      'route.cloud-services-missing',
    ],
    meaning: 'way',
    explains: OF_UNREACHABLE,
    restsOn: ['cloud-services'],
    actions: [
      { id: 'add-route', owner: 'network', needsAdmin: false, commands: cloudBlocks },
      { id: 'cloud-route', owner: 'cloud', needsAdmin: false },
      { id: 'return', owner: 'cloud', needsAdmin: false },
    ],
  },
  'route.cloud-services-silent': {
    stage: 'route',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'],
    meaning: 'cloud-silent',
    explains: OF_UNREACHABLE,
    restsOn: ['cloud-services'],
    actions: [
      { id: 'cloud-route', owner: 'cloud', needsAdmin: false },
      { id: 'return', owner: 'cloud', needsAdmin: false },
      { id: 'next', owner: 'network', needsAdmin: false },
    ],
  },
  'route.private-link-down': {
    stage: 'route',
    severity: 'error',
    owner: 'network',
    explainedBy: [...LOCAL_ROUTES],
    meaning: 'way',
    explains: { facts: [...WAY, 'routers'], profile: ['cloudServices', 'officeNetwork'] },
    restsOn: ['cloud-services'],
    actions: [
      { id: 'circuit', owner: 'network', needsAdmin: false, commands: () => showLineLines() },
      { id: 'standby', owner: 'network', needsAdmin: false },
      { id: 'health-check', owner: 'cloud', needsAdmin: false },
    ],
  },
  'route.return-path': {
    stage: 'route',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down'],
    meaning: 'way',
    explains: { facts: ['addresses', 'ways', 'gateways', 'adapters', 'tunnels'], profile: [] },
    restsOn: ['cloud-services'],
    actions: [
      {
        id: 'advertise',
        owner: 'network',
        needsAdmin: false,
        commands: (_args, profile) => advertiseLines(profile.lan),
      },
      { id: 'vpn-route', owner: 'cloud', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'route.cloud-services'>;
