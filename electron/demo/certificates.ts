/** A throw-away certificate authority; its keys live in memory and end with the process. */
import './reflect.ts';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

const KEYS = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

export interface Authority {
  /** PEM of the root. */
  readonly pem: string;
  readonly certificate: X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface LeafRequest {
  readonly name: string;
  /** Days from today; negative is past. */
  readonly fromDay: number;
  readonly toDay: number;
}

export interface Leaf {
  readonly cert: string;
  readonly key: string;
}

/** createAuthority makes a root that is valid for two days. */
export async function createAuthority(name: string): Promise<Authority> {
  cryptoProvider.set(webcrypto);
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=${name}`,
    ...validity(-400, 2),
    signingAlgorithm: KEYS,
    keys,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });
  return { pem: certificate.toString('pem'), certificate, keys };
}

/** issue makes a server certificate for one DNS name. */
export async function issue(authority: Authority, { name, fromDay, toDay }: LeafRequest): Promise<Leaf> {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${name}`,
    issuer: authority.certificate.subject,
    ...validity(fromDay, toDay),
    signingAlgorithm: KEYS,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { cert: certificate.toString('pem'), key: PemConverter.encode(key, 'PRIVATE KEY') };
}

async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
}

function validity(fromDay: number, toDay: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now + fromDay * DAY_MS), notAfter: new Date(now + toDay * DAY_MS) };
}

function serial(): string {
  // A leading zero bit keeps the number positive, as X.509 asks.
  const bytes = webcrypto.getRandomValues(new Uint8Array(8));
  return Buffer.from(bytes.map((byte, index) => (index === 0 ? byte & 0x7f : byte))).toString('hex');
}
