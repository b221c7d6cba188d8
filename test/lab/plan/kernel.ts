/** What the kernel's route tables say: at the gateway, and at the first router of the cloud that an answer meets. */
import type { Carrier } from '../../../shared/plan/findings.ts';
import type { PlanPlace } from './places.ts';
import type { Packet } from './reach.ts';
import type { Running } from './running.ts';

/** `elsewhere`: out of another port. `none`: no route, or one into nothing. */
export type Next = Carrier | 'elsewhere' | 'none';

/** kernelForward gives the gateway's next step by destination. */
export async function kernelForward(
  running: Running,
  sources: readonly string[],
  destinations: readonly string[],
): Promise<ReadonlyMap<string, Next>> {
  const [source] = sources;
  const ports = new Map<string, Next>([
    [running.made.gateway.port, 'circuit'],
    ['wan', 'vpn'],
    ['xfrm1', 'vpn'],
    ['xfrm2', 'vpn'],
  ]);
  const devices = await devicesAt(
    running,
    'gw',
    destinations.map((one) => `${one} from ${source ?? ''} iif eth2`),
  );
  return new Map(
    destinations.map((one) => {
      const device = devices.get(one);
      return [one, device === undefined ? 'none' : (ports.get(device) ?? 'elsewhere')];
    }),
  );
}

/** Where answers go from, and what the devices of each router lead to; a function asks the next router. */
const ROUTERS: Partial<Record<PlanPlace, Readonly<Record<string, Next>>>> = {
  cen: { vbr: 'circuit', uvpc: 'vpn' },
  uvpc: { vgw1: 'vpn', vgw2: 'vpn' },
  office: { vgw1: 'vpn', vgw2: 'vpn' },
};

/** kernelBack gives the next step of answers. */
export async function kernelBack(running: Running, packets: readonly Packet[]): Promise<readonly Next[]> {
  const destinations = [...new Set(packets.map(({ destination }) => destination))];
  const tables = new Map(
    await Promise.all(
      (['cen', 'uvpc', 'office'] as const).map(
        async (place) => [place, await devicesAt(running, place, destinations)] as const,
      ),
    ),
  );
  const isOfficeVpn = running.made.vpc === 'office';
  const next = (place: 'cen' | 'uvpc' | 'office', destination: string): Next => {
    const device = tables.get(place)?.get(destination);
    if (device === undefined) return 'none';
    if (device === 'cen') return next('cen', destination);
    if (place === 'cen' && device === 'office') return isOfficeVpn ? 'vpn' : 'elsewhere';
    return ROUTERS[place]?.[device] ?? 'elsewhere';
  };
  return packets.map(({ from, destination }) => {
    const first = {
      office: 'office',
      svco: 'office',
      svcu: 'uvpc',
      svcc: 'cen',
      dc: 'cen',
      cen: 'cen',
    } as const;
    return next(first[from], destination);
  });
}

/** Devices by destination; what has no route is not in it. */
async function devicesAt(
  running: Running,
  place: PlanPlace,
  lines: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const text = await running.space.batchOf(
    place,
    lines.map((line) => `route get ${line}`),
  );
  return new Map(
    text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const [, destination, device] = /^(\d\S+) .*\bdev (\S+)/.exec(line) ?? [];
      return destination === undefined || device === undefined ? [] : [[destination, device]];
    }),
  );
}
