/** The shape of what came back from the network, as it is saved. */
import { z } from 'zod';
import type { ManyKinds } from '../observation.ts';
import { counted, endpointOf, measured, type AddressForms } from './common.ts';
import { textOf } from './kind.ts';

type Schemas = { readonly [K in Exclude<keyof ManyKinds, 'winner'>]: z.ZodType<ManyKinds[K]> };

const host = textOf('host');
const code = textOf('code');
const certificateName = textOf('certificate');
const number = measured;
const optionalCode = textOf('code').exactOptional();
const optionalNumber = measured.exactOptional();
const milliseconds = measured.nullable();

/** exchangeSchemas gives one schema per kind of exchange. */
export function exchangeSchemas(forms: AddressForms): Schemas {
  return { ...namesAndApi(forms), ...paths(forms) };
}

function namesAndApi(
  forms: AddressForms,
): Pick<Schemas, 'dns' | 'reach' | 'remembered' | 'lookup' | 'tcp' | 'tls' | 'http'> {
  const target = endpointOf(forms);
  const records = z.array(z.object({ name: host, type: code, ttl: number, data: textOf('subject') }));
  return {
    remembered: z.object({ name: host, addresses: z.array(forms.address), at: textOf('time') }),
    reach: z.object({
      server: target,
      name: host,
      limits: z.array(counted),
      first: counted.nullable(),
      rcode: optionalCode,
      answers: records,
    }),
    dns: z.object({
      server: target,
      role: z.enum(['vpc', 'configured']),
      transport: z.enum(['udp', 'tcp']),
      name: host,
      type: z.enum(['A', 'AAAA']),
      again: z.literal(true).exactOptional(),
      attempts: counted,
      lost: counted,
      outcome: z.enum(['answered', 'silent', 'refused', 'reset', 'unreachable', 'malformed', 'error']),
      rcode: optionalCode,
      flags: z
        .object({ authoritative: z.boolean(), truncated: z.boolean(), recursionAvailable: z.boolean() })
        .exactOptional(),
      answers: records,
      soaInAuthority: z.boolean(),
      extendedErrors: z.array(number),
      rttMs: milliseconds,
      errno: optionalCode,
    }),
    lookup: z.object({
      name: host,
      outcome: z.enum(['answered', 'not-found', 'failed', 'timed-out']),
      addresses: z.array(textOf('address')),
      errno: optionalCode,
      durationMs: number,
    }),
    tcp: z.object({
      target,
      role: z.enum(['resolver', 'api', 'gateway-host', 'computer']),
      remembered: z.literal(true).exactOptional(),
      outcome: z.enum(['connected', 'refused', 'reset', 'timed-out', 'unreachable', 'denied', 'error']),
      connectMs: milliseconds,
      attempts: number,
      errno: optionalCode,
      localAddress: textOf('address').exactOptional(),
    }),
    tls: z.object({
      target,
      serverName: host,
      outcome: z.enum(['established', 'silent', 'reset', 'closed', 'not-tls', 'error']),
      protocol: optionalCode,
      chain: z.array(
        z.object({
          subject: certificateName,
          issuer: certificateName,
          names: z.array(host),
          notBefore: textOf('time'),
          notAfter: textOf('time'),
          fingerprint256: textOf('fingerprint'),
        }),
      ),
      trust: z.enum(['bundled', 'profile', 'system', 'none', 'unknown']),
      refused: textOf('code').exactOptional(),
      nameMatches: z.boolean().nullable(),
      dates: z.enum(['valid', 'expired', 'not-yet-valid', 'unknown']),
      handshakeMs: milliseconds,
      attempts: number,
      errno: optionalCode,
    }),
    http: z.object({
      target,
      host,
      outcome: z.enum(['answered', 'silent', 'reset', 'malformed', 'error']),
      status: optionalNumber,
      server: textOf('product').exactOptional(),
      redirectHost: textOf('host').exactOptional(),
      apiSignature: z.boolean(),
      clockOffsetMs: milliseconds,
      bodyStart: textOf('words').exactOptional(),
      durationMs: milliseconds,
      errno: optionalCode,
    }),
  };
}

function paths({ address }: AddressForms): Pick<Schemas, 'ping' | 'trace' | 'mtu'> {
  const icmpError = z.object({
    from: address.nullable(),
    kind: z.enum([
      'net-unreachable',
      'host-unreachable',
      'port-unreachable',
      'prohibited',
      'fragmentation-needed',
      'ttl-exceeded',
      'local-failure',
      'other',
    ]),
    mtu: optionalNumber,
  });
  return {
    ping: z.object({
      target: address,
      via: z.enum(['icmp', 'dns']),
      sent: counted,
      received: counted,
      minMs: milliseconds,
      avgMs: milliseconds,
      maxMs: milliseconds,
      jitterMs: milliseconds,
      replyTtl: number.nullable(),
      errors: z.array(icmpError),
    }),
    trace: z.object({
      target: address,
      reached: z.boolean(),
      open: z.literal(true).exactOptional(),
      hops: z.array(
        z.object({
          ttl: number,
          address: address.nullable(),
          rttMs: milliseconds,
          reply: z.enum(['ttl-exceeded', 'target', 'unreachable', 'none']),
          error: icmpError.exactOptional(),
        }),
      ),
    }),
    mtu: z.object({
      target: address,
      sizes: z.array(
        z.object({
          bytes: number,
          outcome: z.enum(['passed', 'too-big-here', 'too-big-reported', 'silent']),
          reportedBy: address.exactOptional(),
          reportedMtu: optionalNumber,
        }),
      ),
    }),
  };
}
