import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type DetailedPeerCertificate } from 'node:tls';
import type { Certificate, TlsHandshake } from '../../shared/observation/exchange.ts';
import { bundledRoots, isTrustedBy, rootsFromPem, systemRoots } from './roots.ts';

/** Longer chains are a loop or an attack. */
const MOST_CERTIFICATES = 10;

/** chainOf lists the peer's certificates, leaf first. */
export function chainOf(leaf: DetailedPeerCertificate | null): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  let current: DetailedPeerCertificate | undefined = leaf ?? undefined;
  while (current?.raw !== undefined && chain.length < MOST_CERTIFICATES && !seen.has(current.fingerprint256)) {
    seen.add(current.fingerprint256);
    chain.push(new X509Certificate(current.raw));
    current = current.issuerCertificate;
  }
  return chain;
}

/** describe gives the plain facts of a certificate. */
export function describe(certificate: X509Certificate): Certificate {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: (certificate.subjectAltName ?? '').split(', ').flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? []),
    notBefore: iso(certificate.validFrom),
    notAfter: iso(certificate.validTo),
    fingerprint256: certificate.fingerprint256,
  };
}

/** Node separates the parts of a name by line breaks. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replace(/\n/g, ', ');
}

function iso(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString();
}

/** trustOf says who vouches for a chain. The system's roots are read only when nobody else does. */
export async function trustOf(chain: readonly X509Certificate[], trustedCaPem: string | null): Promise<TlsHandshake['trust']> {
  if (chain.length === 0) return 'unknown';
  if (trustedCaPem !== null && isTrustedBy(chain, rootsFromPem(trustedCaPem))) return 'profile';
  if (isTrustedBy(chain, bundledRoots())) return 'bundled';
  const system = await systemRoots();
  return system !== null && isTrustedBy(chain, system) ? 'system' : 'none';
}

/** datesOf compares every certificate with a time in epoch milliseconds. */
export function datesOf(chain: readonly Certificate[], now: number): TlsHandshake['dates'] {
  if (chain.length === 0) return 'unknown';
  if (chain.some((one) => Date.parse(one.notAfter) < now)) return 'expired';
  return chain.some((one) => Date.parse(one.notBefore) > now) ? 'not-yet-valid' : 'valid';
}

/** nameMatches says whether the leaf is for this name; null without a leaf. */
export function nameMatches(host: string, leaf: DetailedPeerCertificate | null): boolean | null {
  return leaf === null ? null : checkServerIdentity(host, leaf) === undefined;
}
