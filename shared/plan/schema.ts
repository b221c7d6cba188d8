/** The plan as people write it: what is to be ordered and configured. Unknown keys are refused, as in the profile. */
import { z } from 'zod';
import { address, blocks, cidr, list } from '../profile/fields.ts';
import { REGION_IDS, regionOf } from '../profile/regions.ts';
import { asn, count, hostAddress, hostAddress6, mtu, named, oneOf, vlan, yesNo } from './fields.ts';

const MOST_NETWORKS = 64;
const MOST_CONNECTIONS = 16;
const MOST_ROUTES = 128;
const MOST_TAGS = 20;

const region = z
  .string({ error: 'a region id such as cn-hangzhou' })
  .refine((value) => regionOf(value) === value, { error: `a region id (${REGION_IDS.join(', ')})` });

const dataCenter = z.strictObject({
  cidrs: blocks,
  gateway: z
    .strictObject({
      /** A text, since a plan may still hold a masked or open address. */
      publicAddress: named.optional(),
      isStatic: yesNo.optional(),
      ike: list(oneOf(['ikev1', 'ikev2']), 2).optional(),
      /** Interfaces of tunnels that the gateway's configuration does not show, such as those of a Linux system. */
      vpnInterfaces: list(named, MOST_CONNECTIONS).default([]),
    })
    .default({ vpnInterfaces: [] }),
});

const vbr = z.strictObject({
  connection: oneOf(['dedicated', 'hosted']).default('dedicated'),
  vlan: vlan.optional(),
  otherVbrs: yesNo.default(false),
  routing: oneOf(['bgp', 'static']).default('bgp'),
  cloudAddress: hostAddress,
  gatewayAddress: hostAddress,
  mtu: mtu.optional(),
  ipv6: z.strictObject({ cloudAddress: hostAddress6, gatewayAddress: hostAddress6 }).optional(),
  tags: list(z.strictObject({ key: z.string(), value: z.string().default('') }), MOST_TAGS).default([]),
});

const bgp = z.strictObject({
  localAsn: asn.default(45104),
  peerAsn: asn,
  routeQuota: count.optional(),
  key: yesNo.optional(),
  holdSeconds: count.optional(),
  bfd: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          hops: count.optional(),
          intervalMs: count.default(1000),
          multiplier: count.default(3),
        }),
      ],
      { error: 'false, or {hops, intervalMs, multiplier}' },
    )
    .optional(),
});

const connection = z.strictObject({
  name: named,
  ike: oneOf(['ikev1', 'ikev2']).optional(),
  /** Blocks on the cloud's side. */
  local: blocks.optional(),
  /** Blocks on the data center's side. */
  remote: blocks.optional(),
  tunnel: z.strictObject({ cloudAddress: hostAddress, gatewayAddress: hostAddress }).optional(),
  keyLength: count.optional(),
});

const vpnGateway = z.strictObject({
  vpc: oneOf(['user', 'office']).default('user'),
  address: address.optional(),
  region: region.optional(),
  customerGatewayRegion: region.optional(),
  routing: oneOf(['static', 'bgp']).default('static'),
  mtu: mtu.optional(),
  connections: list(connection, MOST_CONNECTIONS).default([]),
  routes: list(
    z.strictObject({
      destination: cidr,
      connection: named,
      weight: count.default(100),
      advertise: yesNo.default(true),
      advertisedByHand: yesNo.default(false),
    }),
    MOST_ROUTES,
  ).default([]),
  publishedToCen: yesNo.optional(),
});

const cen = z.strictObject({
  edition: oneOf(['basic', 'enterprise']).optional(),
  region: region.optional(),
  attachments: list(oneOf(['office', 'user-vpc', 'vbr']), 3).default([]),
  /** How the transit router reaches 100.64.0.0/10, and whether the VBR announces it to the data center. */
  cloudServices: z
    .strictObject({ via: oneOf(['user-vpc', 'service-route']).optional(), overBgp: yesNo.optional() })
    .default({}),
  healthCheck: z
    .strictObject({
      source: z.union([z.literal('automatic'), address], { error: 'automatic, or an IPv4 address' }),
      /** The address that was assigned, once it is known. */
      assigned: address.optional(),
      destination: address,
      intervalSeconds: count.default(2),
      packets: count.default(8),
      changeRoute: yesNo.default(true),
    })
    .optional(),
  otherFailover: named.optional(),
});

const dns = z.strictObject({
  method: oneOf(['dhcp', 'forwarder', 'none']).default('none'),
  servers: list(address, 16).default([]),
  forward: list(z.strictObject({ domain: named, to: list(address, 16) }), MOST_NETWORKS).default([]),
  onPremisesAccess: yesNo.optional(),
  /** Whether clients still need names of the company itself, when their DNS servers are replaced. */
  companyNames: yesNo.optional(),
});

const officeNetwork = z.union(
  [
    cidr.transform((one): { cidr: typeof one; name?: string | undefined } => ({ cidr: one })),
    z.strictObject({ name: named.optional(), cidr }),
  ],
  { error: 'a CIDR block, or {name, cidr}' },
);

/** planSchema is the schema of the file. */
export const planSchema = z.strictObject({
  region: region.optional(),
  officeNetworks: list(officeNetwork, MOST_NETWORKS).min(1, { error: 'at least one office network' }),
  userVpc: z.strictObject({ cidrs: blocks }),
  dataCenter,
  vbr,
  bgp: bgp.optional(),
  vpnGateway,
  cen,
  dns: dns.optional(),
});

export type Plan = z.output<typeof planSchema>;
