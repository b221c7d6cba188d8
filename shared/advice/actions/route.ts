import { actions, type Command } from '../action.ts';
import type { Profile } from '../../profile/profile.ts';
import { persistentRoute, routerLines } from './common.ts';

function cloudBlocks(_args: unknown, profile: Profile): readonly Command[] {
  return profile.cloudServices.map((block) => ({ shell: 'config', run: routerLines(block) }));
}

function officeBlocks(_args: unknown, profile: Profile): readonly Command[] {
  return profile.officeNetwork.map((block) => ({ shell: 'config', run: routerLines(block) }));
}

export const routeActions = {
  'route.cloud-services-missing': actions('route.cloud-services-missing', [
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
  ]),
  'route.cloud-services-unreachable': actions('route.cloud-services-unreachable', [
    { id: 'add-route', owner: 'network', needsAdmin: false, commands: cloudBlocks },
    { id: 'cloud-route', owner: 'cloud', needsAdmin: false },
    { id: 'return', owner: 'cloud', needsAdmin: false },
  ]),
  'route.cloud-services-silent': actions('route.cloud-services-silent', [
    { id: 'cloud-route', owner: 'cloud', needsAdmin: false },
    { id: 'return', owner: 'cloud', needsAdmin: false },
    { id: 'next', owner: 'network', needsAdmin: false },
  ]),
  'route.office-network-missing': actions('route.office-network-missing', [
    { id: 'attach', owner: 'cloud', needsAdmin: false },
    { id: 'add-route', owner: 'network', needsAdmin: false, commands: officeBlocks },
    { id: 'standby', owner: 'network', needsAdmin: false },
  ]),
  'route.private-link-down': actions('route.private-link-down', [
    { id: 'circuit', owner: 'network', needsAdmin: false },
    { id: 'standby', owner: 'network', needsAdmin: false },
    { id: 'health-check', owner: 'cloud', needsAdmin: false },
  ]),
  'route.return-path': actions('route.return-path', [
    { id: 'advertise', owner: 'network', needsAdmin: false },
    { id: 'vpn-route', owner: 'cloud', needsAdmin: false },
  ]),
} as const;
