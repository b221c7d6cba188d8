/** Certificate chains by description, good ones and such as break one rule or another. */
import '../../electron/demo/reflect.ts';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const KEYS = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const NAME_CONSTRAINTS = '2.5.29.30';

export interface CertificateSpec {
  /** undefined: the certificate says nothing about it. */
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly keyUsage?: 'sign-certificates' | 'server' | 'encrypt-data';
  readonly purpose?: 'server' | 'client' | 'code' | 'both';
  /** The one DNS suffix that it may vouch for, or must not. */
  readonly permitted?: string;
  readonly excluded?: string;
  readonly validity?: 'now' | 'past' | 'future';
  /** Signed by a key that is not the issuer's. */
  readonly forged?: boolean;
  /** Only the leaf has names. */
  readonly names?: readonly string[];
  readonly commonName?: string;
}

export interface Chain {
  /** Root first, as PEM. */
  readonly pems: readonly string[];
  readonly leafKey: string;
}

const TODAY: Readonly<Record<'now' | 'past' | 'future', readonly [number, number]>> = {
  now: [-10, 10],
  past: [-30, -3],
  future: [3, 30],
};
const PURPOSES = {
  server: [ExtendedKeyUsage.serverAuth],
  client: [ExtendedKeyUsage.clientAuth],
  code: [ExtendedKeyUsage.codeSigning],
  both: [ExtendedKeyUsage.clientAuth, ExtendedKeyUsage.serverAuth],
} as const;
const USAGES = {
  'sign-certificates': KeyUsageFlags.keyCertSign,
  server: KeyUsageFlags.digitalSignature,
  'encrypt-data': KeyUsageFlags.dataEncipherment,
} as const;

let made = 0;

/** makeChain makes a chain, root first and leaf last. */
export async function makeChain(specs: readonly CertificateSpec[]): Promise<Chain> {
  cryptoProvider.set(webcrypto);
  made += 1;
  const stranger = await newKeys();
  let issuer: { readonly name: string; readonly keys: webcrypto.CryptoKeyPair } | null = null;
  const pems: string[] = [];
  let keys = stranger;
  for (const [index, spec] of specs.entries()) {
    keys = await newKeys();
    const name = `CN=${spec.commonName ?? `Chain ${made} level ${index}`}`;
    const [from, to] = TODAY[spec.validity ?? 'now'];
    const signedBy: webcrypto.CryptoKeyPair = spec.forged === true ? stranger : (issuer?.keys ?? keys);
    const certificate = await X509CertificateGenerator.create({
      serialNumber: `${made.toString(16).padStart(6, '0')}${index.toString(16).padStart(2, '0')}`,
      subject: name,
      issuer: issuer?.name ?? name,
      notBefore: new Date(Date.now() + from * DAY_MS),
      notAfter: new Date(Date.now() + to * DAY_MS),
      signingAlgorithm: KEYS,
      publicKey: keys.publicKey,
      signingKey: signedBy.privateKey,
      extensions: extensionsOf(spec),
    });
    pems.push(certificate.toString('pem'));
    issuer = { name, keys };
  }
  const exported = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { pems, leafKey: PemConverter.encode(exported, 'PRIVATE KEY') };
}

function extensionsOf({
  ca,
  pathLength,
  keyUsage,
  purpose,
  permitted,
  excluded,
  names,
}: CertificateSpec): Extension[] {
  return [
    ...(ca === undefined ? [] : [new BasicConstraintsExtension(ca, pathLength, true)]),
    ...(keyUsage === undefined ? [] : [new KeyUsagesExtension(USAGES[keyUsage], true)]),
    ...(purpose === undefined ? [] : [new ExtendedKeyUsageExtension([...PURPOSES[purpose]])]),
    ...(permitted === undefined ? [] : [new Extension(NAME_CONSTRAINTS, true, constraint(0xa0, permitted))]),
    ...(excluded === undefined || permitted !== undefined
      ? []
      : [new Extension(NAME_CONSTRAINTS, true, constraint(0xa1, excluded))]),
    ...(names === undefined
      ? []
      : [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))]),
  ];
}

/** NameConstraints of RFC 5280 with one subtree, in DER; `tag` tells permitted from excluded. */
function constraint(tag: number, suffix: string): Uint8Array<ArrayBuffer> {
  const name = [0x82, suffix.length, ...Buffer.from(suffix)];
  const subtree = [0x30, name.length, ...name];
  const side = [tag, subtree.length, ...subtree];
  return Uint8Array.from([0x30, side.length, ...side]);
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
}
