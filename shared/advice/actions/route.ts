import { actions, type Command } from '../action.ts';
import type { Profile } from '../../profile/profile.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { advertiseLines, routeLines, showLineLines, showRouteLines } from '../devices/routes.ts';
import { persistentRoute } from './common.ts';

interface Targets {
  readonly targets: readonly string[];
}

/** First what shows where the packets go, then what sends them to the cloud. */
function cloudBlocks(args: Targets, profile: Profile): readonly Command[] {
  return [...showTarget(args), ...routeLines(profile.cloudServices)];
}

function officeBlocks(args: Targets, profile: Profile): readonly Command[] {
  return [...showTarget(args), ...routeLines(profile.officeNetwork)];
}

function showTarget({ targets }: Targets): readonly Command[] {
  const [address] = targets.flatMap((target) => parseIpv4(target) ?? []);
  return address === undefined ? [] : showRouteLines(address);
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
    { id: 'circuit', owner: 'network', needsAdmin: false, commands: () => showLineLines() },
    { id: 'standby', owner: 'network', needsAdmin: false },
    { id: 'health-check', owner: 'cloud', needsAdmin: false },
  ]),
  'route.return-path': actions('route.return-path', [
    {
      id: 'advertise',
      owner: 'network',
      needsAdmin: false,
      commands: (_args, profile) => advertiseLines(profile.lan),
    },
    { id: 'vpn-route', owner: 'cloud', needsAdmin: false },
  ]),
} as const;
