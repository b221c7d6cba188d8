/**
 * Where a generated network stands:
 *
 *   dc ── gw ──(circuit)── vbr ── cen ──┬── office ── svco   (services inside the office network's VPC)
 *         ├─wan/xfrm1─ ike1 ─┐          ├── svcc             (services by CEN's own route)
 *         └─────xfrm2─ ike2 ─┤          └── uvpc ── svcu     (services inside the user VPC)
 *                          inet ─ vgw1, vgw2 ── uvpc and office
 *
 * gw routes, by FRR; ike1 and ike2 are its IPsec: with a policy-based tunnel what leaves by `wan` and matches is encrypted,
 * with a route-based one each tunnel interface leads to an IPsec of its own. vgw1 and vgw2 are the ends of the VPN gateway.
 * dc, office and the services answer for whole blocks.
 */
export const PLAN_PLACES = [
  'dc',
  'gw',
  'ike1',
  'ike2',
  'inet',
  'vgw1',
  'vgw2',
  'vbr',
  'cen',
  'uvpc',
  'office',
  'svcu',
  'svco',
  'svcc',
] as const;
export type PlanPlace = (typeof PLAN_PLACES)[number];

export interface PlanEnd {
  readonly place: PlanPlace;
  readonly name: string;
  /** Null: a configuration sets it, or nobody needs one. */
  readonly address: string | null;
}

/** Addresses of the lab itself are in 198.18.0.0/15, where no plan has any. */
export const at = (index: number, side: 1 | 2): string => `198.18.${index}.${side}`;

/** Links with a number, whose ends are named after each other: the first one holds .1 and the second .2. */
const NUMBERED = [
  ['ike1', 'inet'],
  ['ike2', 'inet'],
  ['vgw1', 'uvpc'],
  ['vgw2', 'uvpc'],
  ['vgw1', 'office'],
  ['vgw2', 'office'],
  ['vbr', 'cen'],
  ['cen', 'office'],
  ['cen', 'uvpc'],
  ['cen', 'svcc'],
  ['uvpc', 'svcu'],
  ['office', 'svco'],
] as const satisfies readonly (readonly [PlanPlace, PlanPlace])[];

/** linksOf gives the links; the gateway's own addresses and that of the VBR are set by their configurations. */
export function linksOf(port: string): readonly (readonly [PlanEnd, PlanEnd])[] {
  const end = (place: PlanPlace, name: string, address: string | null = null): PlanEnd => ({
    place,
    name,
    address,
  });
  return [
    [end('dc', 'lan'), end('gw', 'eth2')],
    [end('gw', port), end('vbr', 'ec')],
    [end('gw', 'wan'), end('ike1', 'wan', '203.0.113.1/30')],
    [end('gw', 'xfrm1'), end('ike1', 'tun')],
    [end('gw', 'xfrm2'), end('ike2', 'tun')],
    [end('vgw1', 'inet', '198.51.100.2/30'), end('inet', 'vgw1', '198.51.100.1/30')],
    [end('vgw2', 'inet', '198.51.100.6/30'), end('inet', 'vgw2', '198.51.100.5/30')],
    ...NUMBERED.map(
      ([one, other], index) =>
        [end(one, other, `${at(index, 1)}/30`), end(other, one, `${at(index, 2)}/30`)] as const,
    ),
  ];
}

/** addressOf gives what a place holds on its link to another one. */
export function addressOf(place: PlanPlace, towards: PlanPlace): string {
  const index = NUMBERED.findIndex(
    (ends) => ends.some((one) => one === place) && ends.some((one) => one === towards),
  );
  if (index < 0) throw new RangeError(`${place} and ${towards} are not linked`);
  return at(index, NUMBERED[index]?.[0] === place ? 1 : 2);
}
