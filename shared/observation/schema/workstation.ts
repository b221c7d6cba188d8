/** The shape of what the workstation says about itself, as it is saved. */
import { z } from 'zod';
import type { SingleKinds } from '../observation.ts';
import type { Winner } from '../workstation.ts';
import { measured, type AddressForms } from './common.ts';
import { filtersSchema } from './filters.ts';
import { textOf } from './kind.ts';
import { MACHINE_SCHEMAS } from './machine.ts';

type Schemas = { readonly [K in keyof SingleKinds]: z.ZodType<SingleKinds[K]> } & {
  readonly winner: z.ZodType<Winner>;
};

const adapter = textOf('adapter');
const hosts = z.array(textOf('host'));
const domains = z.array(textOf('domain'));
const servers = z.array(textOf('address'));
const optionalAddress = textOf('address').exactOptional();
const optionalMac = textOf('mac').exactOptional();
const optionalProduct = textOf('product').exactOptional();
const optionalNumber = measured.exactOptional();
const controlOutcome = z.enum(['passed', 'silent', 'denied', 'unknown']);
const routeKind = z.enum(['unicast', 'reject', 'blackhole', 'unreachable', 'prohibit', 'throw']);
const sign = z.object({
  source: z.enum(['device', 'declared', 'words', 'shape', 'name', 'hint']),
  allows: z.array(z.enum(['ethernet', 'wifi', 'cellular', 'loopback', 'tunnel', 'switch'])),
  text: textOf('words'),
});

/** workstationSchemas gives one schema per fact of the workstation. */
export function workstationSchemas(forms: AddressForms): Schemas {
  const { address, block } = forms;
  const way = {
    kind: z.union([routeKind, z.literal('none')]),
    interface: adapter.nullable(),
    gateway: address.nullable(),
    gatewayIpv6: optionalAddress,
    prefix: block.nullable(),
  };
  return {
    ...MACHINE_SCHEMAS,
    adapters: z.array(
      z.object({
        name: adapter,
        description: optionalProduct,
        index: optionalNumber,
        mac: optionalMac,
        up: z.boolean(),
        kind: z.enum(['ethernet', 'wifi', 'loopback', 'tunnel', 'bridge', 'other', 'unknown']),
        signs: z.array(sign).exactOptional(),
        addresses: z.array(
          z.object({
            address,
            prefixLength: z.int().min(0).max(32),
            state: z.enum(['duplicate', 'tentative', 'deprecated', 'other']).exactOptional(),
          }),
        ),
        hasIpv6: z.boolean(),
        mtu: optionalNumber,
        ppp: z.literal(true).exactOptional(),
      }),
    ),
    routes: z.object({
      routes: z.array(
        z.object({
          destination: block,
          gateway: address.nullable(),
          gatewayIpv6: optionalAddress,
          interface: adapter.nullable(),
          metric: measured.nullable(),
          table: textOf('rule'),
          kind: routeKind,
          source: address.exactOptional(),
          shared: z.literal(true).exactOptional(),
          scoped: z.boolean().exactOptional(),
        }),
      ),
      rules: z.array(
        z.object({
          priority: measured,
          from: block.nullable(),
          to: block.nullable(),
          table: textOf('rule').nullable(),
          action: z.enum(['table', 'blackhole', 'unreachable', 'prohibit', 'goto', 'nop', 'other']),
          conditional: z.boolean(),
          meets: z.enum(['yes', 'no', 'maybe']).exactOptional(),
          goto: optionalNumber,
          suppressesGroup: z.boolean().exactOptional(),
          negated: z.boolean().exactOptional(),
          suppressPrefixLength: optionalNumber,
        }),
      ),
      unread: z
        .array(
          z.object({ destination: block.nullable(), beyond: address.exactOptional(), why: textOf('words') }),
        )
        .exactOptional(),
    }),
    resolvers: z.array(
      z.object({
        interface: adapter.nullable(),
        servers,
        port: optionalNumber,
        domains,
        scope: z.enum(['default', 'supplemental', 'scoped']),
        via: z.literal('systemd-resolved').exactOptional(),
      }),
    ),
    hosts: z.array(z.object({ address: textOf('address'), names: hosts, line: measured })),
    nrpt: z.array(z.object({ namespaces: domains, servers })),
    neighbors: z.array(
      z.object({
        address,
        interface: adapter.nullable(),
        mac: optionalMac,
        state: z.enum(['reachable', 'stale', 'incomplete', 'failed', 'permanent', 'other']),
      }),
    ),
    proxies: z.array(
      z.object({
        source: z.enum(['environment', 'system', 'winhttp']),
        protocol: z.enum(['http', 'https', 'socks', 'all', 'pac', 'auto-detect']),
        server: textOf('server'),
        bypass: z.array(textOf('server')),
      }),
    ),
    filters: filtersSchema,
    client: z.object({
      installed: z.boolean(),
      name: optionalProduct,
      version: textOf('version').exactOptional(),
    }),
    host: z.object({
      hostName: textOf('host'),
      userName: textOf('user').exactOptional(),
      os: textOf('product'),
      locale: textOf('locale').exactOptional(),
      utcOffsetMinutes: z.number().exactOptional(),
      virtualMachine: optionalProduct,
    }),
    control: z.object({
      ping: controlOutcome,
      udp: controlOutcome,
      tcp: controlOutcome,
      startMs: measured.nullable(),
    }),
    winner: z.object({
      target: address,
      ...way,
      source: address.nullable(),
      table: textOf('rule').exactOptional(),
      from: z.enum(['system', 'table']),
      tableSays: z.object(way).exactOptional(),
    }),
  };
}
