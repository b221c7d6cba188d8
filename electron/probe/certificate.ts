import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { DetailedPeerCertificate } from 'node:tls';
import type { Certificate, TlsHandshake } from '../../shared/observation/exchange.ts';

/** Longer chains are a loop or an attack. */
const MOST_CERTIFICATES = 10;

/** chainOf lists the peer's certificates, leaf first. */
export function chainOf(leaf: DetailedPeerCertificate | null): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  let current: DetailedPeerCertificate | undefined = leaf ?? undefined;
  while (
    current?.raw !== undefined &&
    chain.length < MOST_CERTIFICATES &&
    !seen.has(current.fingerprint256)
  ) {
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
    names: (certificate.subjectAltName ?? '')
      .split(', ')
      .flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? []),
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

/** datesOf compares every certificate with a time in epoch milliseconds. */
export function datesOf(chain: readonly Certificate[], now: number): TlsHandshake['dates'] {
  if (chain.length === 0) return 'unknown';
  if (chain.some((one) => Date.parse(one.notAfter) < now)) return 'expired';
  return chain.some((one) => Date.parse(one.notBefore) > now) ? 'not-yet-valid' : 'valid';
}

/** nameMatches says, by OpenSSL's own comparison, whether the leaf is for this name or address; null without a leaf. */
export function nameMatches(host: string, leaf: X509Certificate | undefined): boolean | null {
  if (leaf === undefined) return null;
  return (isIP(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host)) !== undefined;
}
