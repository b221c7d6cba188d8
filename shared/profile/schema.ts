/** The profile as people write it. Unknown keys are refused; read.ts turns every mistake into a line with a hint. */
import { z } from 'zod';
import { overlaps, prefixLength, type Cidr } from '../net/ipv4.ts';
import { splitPort } from '../net/endpoint.ts';
import { API_PORT, apiHosts, CLOUD_SERVICES, DEFAULT_REGION, RESOLVERS, TIMEOUTS } from './defaults.ts';
import { address, blocks, endpoint, filePath, host, hostAndPort, list, port, ports, text } from './fields.ts';
import { LIMITS } from './limits.ts';
import type { CloudComputer, Contact, Profile } from './profile.ts';
import { REGION_IDS, regionOf } from './regions.ts';

/** Wider blocks would swallow half of the Internet and every overlap check with it. */
const WIDEST_OFFICE_NETWORK = 8;

const region = z
  .string({ error: 'a region id such as cn-hangzhou' })
  .refine((value) => regionOf(value) !== null, {
    error: `a region id (${REGION_IDS.join(', ')}) or an office network ID such as cn-hangzhou+dir-123`,
  })
  .transform((value) => regionOf(value) ?? value);

const gatewayHost = z.union(
  [
    host.transform((name): { host: string; ports: number[] } => ({ host: name, ports: [] })),
    z.strictObject({ host, ports: ports.default([]) }),
  ],
  { error: 'a host, or {host, ports}' },
);

/** An address may carry a port, which is one more port to try. */
const addressWithPort = z
  .string({ error: 'an IPv4 address such as 172.16.0.5' })
  .transform((value, context): { address: CloudComputer['address']; ports: number[] } => {
    const parts = splitPort(value);
    const parsed = address.safeParse(parts?.host ?? value);
    if (parts !== null && parsed.success)
      return { address: parsed.data, ports: parts.port === null ? [] : [parts.port] };
    context.issues.push({
      code: 'custom',
      message: 'an IPv4 address, with a port if needed, such as 172.16.0.5:443',
      input: value,
    });
    return z.NEVER;
  });

const cloudComputer = z.union(
  [
    addressWithPort,
    z
      .strictObject({
        name: text(LIMITS.nameLength).optional(),
        address: addressWithPort,
        ports: ports.default([]),
      })
      .transform((one) => ({
        ...(one.name === undefined ? {} : { name: one.name }),
        address: one.address.address,
        ports: [...new Set([...one.address.ports, ...one.ports])],
      })),
  ],
  { error: 'an address, or {name, address, ports}' },
);

const timeout = z
  .number({ error: 'a number of milliseconds' })
  .int({ error: 'a whole number of milliseconds' })
  .min(LIMITS.timeoutMs.min, { error: `at least ${LIMITS.timeoutMs.min} ms` })
  .max(LIMITS.timeoutMs.max, { error: `at most ${LIMITS.timeoutMs.max} ms` })
  .exactOptional();

/** A whole number within bounds; Step 3.3 of the guide and the routers' own limits say which. */
const whole = (least: number, most: number, unit: string) => {
  const error = `a whole number of ${unit} from ${least} to ${most}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const failover = z
  .strictObject({
    healthCheck: z
      .strictObject({
        intervalS: whole(...LIMITS.healthCheck.intervalS, 'seconds').default(2),
        packets: whole(...LIMITS.healthCheck.packets, 'packets').default(8),
      })
      .exactOptional(),
    bfd: z
      .strictObject({
        intervalMs: whole(...LIMITS.bfd.intervalMs, 'milliseconds').default(1000),
        multiplier: whole(...LIMITS.bfd.multiplier, 'packets').default(3),
      })
      .exactOptional(),
    bgpHoldS: whole(...LIMITS.bgpHoldS, 'seconds').exactOptional(),
  })
  .default({});

const who = text(LIMITS.contactLength);
const contact = z.union(
  [
    who.transform((all): Contact => ({ it: all, network: all, cloud: all })),
    z.strictObject({ it: who.exactOptional(), network: who.exactOptional(), cloud: who.exactOptional() }),
  ],
  { error: 'a text, or {it, network, cloud}' },
);

/** writtenProfile is the schema of the file; every key is optional. */
export const writtenProfile = z.strictObject({
  region: region.default(DEFAULT_REGION),
  resolvers: list(endpoint, LIMITS.resolvers).min(1, { error: 'at least one resolver' }).optional(),
  cloudServices: blocks.optional(),
  apiHosts: list(hostAndPort, LIMITS.apiHosts).min(1, { error: 'at least one host' }).optional(),
  apiPort: port.default(API_PORT),
  officeNetwork: blocks.default([]),
  gatewayHosts: list(gatewayHost, LIMITS.gatewayHosts).default([]),
  cloudComputers: list(cloudComputer, LIMITS.cloudComputers).default([]),
  lan: blocks.default([]),
  path: z
    .strictObject({
      activeHops: list(address, LIMITS.hops).default([]),
      standbyHops: list(address, LIMITS.hops).default([]),
    })
    .default({ activeHops: [], standbyHops: [] }),
  failover: failover.default({}),
  trustedCa: filePath(LIMITS.pathLength).optional(),
  timeouts: z
    .strictObject({ dnsMs: timeout, connectMs: timeout, tlsMs: timeout, httpMs: timeout, pingMs: timeout })
    .default({}),
  contact: contact.default({}),
  accepted: list(
    z.strictObject(
      { finding: text(LIMITS.nameLength), reason: text(LIMITS.contactLength) },
      { error: '{finding, reason}' },
    ),
    LIMITS.accepted,
  ).default([]),
});

/** profileSchema checks the whole and gives the normalised profile. */
export const profileSchema = writtenProfile
  .superRefine((written, context) => {
    const complain = (path: (string | number)[], message: string, input: unknown): void => {
      context.addIssue({ code: 'custom', path, message, input });
    };
    for (const [index, block] of written.officeNetwork.entries()) {
      if (prefixLength(block) < WIDEST_OFFICE_NETWORK)
        complain(['officeNetwork', index], `a block of /${WIDEST_OFFICE_NETWORK} or longer`, block);
    }
    const cloud = [...written.officeNetwork, ...(written.cloudServices ?? [CLOUD_SERVICES])];
    for (const [index, block] of written.lan.entries()) {
      const clash = overlapping(block, cloud);
      if (clash !== undefined)
        complain(['lan', index], `a block that does not overlap ${clash} of the cloud`, block);
    }
    for (const { index, first } of duplicates(written.cloudComputers)) {
      complain(
        ['cloudComputers', index],
        `an address of its own (cloudComputers[${first}] has the same)`,
        written.cloudComputers[index]?.address,
      );
    }
  })
  .transform((written): Profile => {
    const hosts = written.apiHosts ?? apiHosts(written.region).map((name) => ({ host: name, port: null }));
    return {
      ...written,
      resolvers: written.resolvers ?? RESOLVERS,
      cloudServices: written.cloudServices ?? [CLOUD_SERVICES],
      apiHosts: hosts.map((one) => ({ host: one.host, port: one.port ?? written.apiPort })),
      trustedCa: written.trustedCa ?? null,
      timeouts: { ...TIMEOUTS, ...written.timeouts },
    };
  });

function overlapping(block: Cidr, others: readonly Cidr[]): Cidr | undefined {
  return others.find((other) => overlaps(block, other));
}

function* duplicates(
  computers: readonly CloudComputer[],
): Generator<{ readonly index: number; readonly first: number }> {
  const seen = new Map<string, number>();
  for (const [index, { address: own }] of computers.entries()) {
    const first = seen.get(own);
    if (first === undefined) seen.set(own, index);
    else yield { index, first };
  }
}
