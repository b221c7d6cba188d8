/**
 * Who vouches for a chain. OpenSSL decides whether it holds, in the handshake itself: basic constraints, key usages, name
 * constraints, path lengths and signatures are its trade. What is done here is to say why it does not hold, since a
 * stranger's root, an old certificate and a broken rule are fixed by different people.
 */
import type { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { TlsHandshake } from '../../shared/observation/exchange.ts';
import { bundledRoots, leadsTo, pemOf, rootsFromPem, systemRoots } from './roots.ts';

/** What OpenSSL said about a chain: null that it holds, else the name of its error. */
export type Refusal = string | null;

export interface Trust {
  readonly trust: TlsHandshake['trust'];
  /** Present where the chain leads to a trusted root and OpenSSL still refuses it, for another reason than a date. */
  readonly refused?: string;
}

export interface Presented {
  readonly chain: readonly X509Certificate[];
  readonly trustedCaPem: string | null;
  /** With the bundled roots and the profile's. */
  readonly refusal: Refusal;
  readonly dates: TlsHandshake['dates'];
}

const OF_DATES = new Set<Refusal>(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

/** Reading 150 roots takes 30 ms, so contexts are kept; a run has one or two. */
const contexts = new Map<string, SecureContext>();

/** ownRoots are those that vouch for the API: the bundled ones, and the profile's. */
export function ownRoots(trustedCaPem: string | null): SecureContext {
  return contextOf(
    [pemOf(bundledRoots()), ...(trustedCaPem === null ? [] : [pemOf(rootsFromPem(trustedCaPem))])].join('\n'),
  );
}

/** contextOf verifies against these roots alone, whatever the environment adds to Node's own. */
function contextOf(pem: string): SecureContext {
  const kept = contexts.get(pem);
  if (kept !== undefined) return kept;
  const made = createSecureContext({ ca: pem, minVersion: 'TLSv1.2' });
  contexts.set(pem, made);
  return made;
}

/** trustOf says who vouches for a chain; `ask` makes another handshake, with the system's roots, where nobody else does. */
export async function trustOf(
  presented: Presented,
  ask: (roots: SecureContext) => Promise<Refusal>,
): Promise<Trust> {
  const { chain, trustedCaPem, refusal, dates } = presented;
  if (chain.length === 0) return { trust: 'unknown' };
  const trust = rootOf(chain, trustedCaPem);
  // OpenSSL may have found another way through the chain than the straight one.
  if (refusal === null) return { trust: trust ?? 'bundled' };
  if (trust === null) return { trust: (await isTrustedBySystem(presented, ask)) ? 'system' : 'none' };
  // OpenSSL names only its last complaint: behind it there may stand an issuer that is no authority.
  if (!chain.slice(1).every(({ ca }) => ca)) return { trust: 'none', refused: 'INVALID_CA' };
  return isOnlyOld(refusal, dates) ? { trust } : { trust: 'none', refused: refusal };
}

function rootOf(
  chain: readonly X509Certificate[],
  trustedCaPem: string | null,
): 'profile' | 'bundled' | null {
  if (trustedCaPem !== null && leadsTo(chain, rootsFromPem(trustedCaPem))) return 'profile';
  return leadsTo(chain, bundledRoots()) ? 'bundled' : null;
}

/** The system's roots are read only when nobody else vouches. */
async function isTrustedBySystem(
  { chain, dates }: Presented,
  ask: (roots: SecureContext) => Promise<Refusal>,
): Promise<boolean> {
  const system = await systemRoots();
  if (system === null || !leadsTo(chain, system)) return false;
  const refusal = await ask(contextOf(pemOf(system)));
  return refusal === null || isOnlyOld(refusal, dates);
}

function isOnlyOld(refusal: Refusal, dates: TlsHandshake['dates']): boolean {
  return OF_DATES.has(refusal) && dates !== 'valid';
}
