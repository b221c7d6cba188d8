/** Sets of root certificates, parsed when they are first needed: the bundled one alone has about 150. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
/** Where Linux distributions keep the system's trust as one file. */
const SYSTEM_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
];

/** Roots by subject, since an issuer is looked up by its name. */
export type Roots = ReadonlyMap<string, readonly X509Certificate[]>;

/** rootsFromPem reads every certificate of a PEM text; blocks that are no certificate are left out. */
export function rootsFromPem(pem: string): Roots {
  const roots = new Map<string, X509Certificate[]>();
  for (const [text] of pem.matchAll(CERTIFICATE)) {
    const certificate = parse(text);
    if (certificate === null) continue;
    roots.set(certificate.subject, [...(roots.get(certificate.subject) ?? []), certificate]);
  }
  return roots;
}

function parse(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

let bundled: Roots | undefined;

/** bundledRoots are the public roots that Node carries. */
export function bundledRoots(): Roots {
  bundled ??= rootsFromPem(tls.rootCertificates.join('\n'));
  return bundled;
}

/** systemRoots are those of the operating system; null where this Node cannot read them. */
export async function systemRoots(): Promise<Roots | null> {
  const node: object = tls;
  if (readsTheStore(node)) return rootsFromPem(node.getCACertificates('system').join('\n'));
  for (const path of SYSTEM_BUNDLES) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) return rootsFromPem(text);
  }
  return null;
}

/** From Node 22.15 on. */
function readsTheStore(
  node: object,
): node is { readonly getCACertificates: (type: 'system') => readonly string[] } {
  return 'getCACertificates' in node && typeof node.getCACertificates === 'function';
}

/** pemOf gives a set as one PEM text. */
export function pemOf(roots: Roots): string {
  return [...roots.values()]
    .flat()
    .map((root) => root.toString())
    .join('\n');
}

/**
 * leadsTo follows the chain (leaf first) until a certificate is in the set or issued by one of it. It says where a
 * chain leads and no more: whether each certificate may vouch for the one before it is for OpenSSL to say.
 */
export function leadsTo(chain: readonly X509Certificate[], roots: Roots): boolean {
  for (const [index, certificate] of chain.entries()) {
    const same = (roots.get(certificate.subject) ?? []).some(
      (root) => root.fingerprint256 === certificate.fingerprint256,
    );
    if (same) return true;
    if ((roots.get(certificate.issuer) ?? []).some((root) => isIssuedBy(certificate, root))) return true;
    const next = chain[index + 1];
    if (next === undefined || !isIssuedBy(certificate, next)) return false;
  }
  return false;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    // A key of a kind that OpenSSL does not know vouches for nothing.
    return false;
  }
}
