/** A TLS server that shows a chain, and what the probe tells of it. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { tlsProbe } from '../../../electron/probe/tls.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { TlsHandshake } from '../../../shared/observation/exchange.ts';
import type { CertificateSpec, Chain } from '../../support/chains.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const HOST = ip('127.0.0.1');

export const NAME = 'api.chain.example';

/** What an authority's certificate says. */
export const CA: CertificateSpec = { ca: true, keyUsage: 'sign-certificates' };

/** What a server's certificate says. */
export const LEAF: CertificateSpec = { ca: false, keyUsage: 'server', purpose: 'server', names: [NAME] };

/** A chain that a server shows. */
export interface Shown {
  readonly chain: Chain;
  /** The roots of the profile. */
  readonly trusted: string;
  /** Behind the leaf and the intermediate certificates. */
  readonly extra?: readonly string[];
}

/** handshake shows the chain to the probe, and gives what that tells. */
export async function handshake({ chain, trusted, extra = [] }: Shown): Promise<TlsHandshake> {
  const [, ...sent] = chain.pems;
  const server = createServer(
    { cert: [...sent.reverse(), ...extra].join('\n'), key: chain.leafKey },
    (socket) => socket.on('error', () => undefined).end(),
  );
  server.on('tlsClientError', () => undefined);
  server.listen(0, HOST);
  await once(server, 'listening');
  const task = {
    kind: 'tls',
    target: { address: HOST, port: (server.address() as AddressInfo).port },
    host: NAME,
  } as const;
  const tools = toolboxWith({ trustedCaPem: trusted });
  const [seen] = await tlsProbe(task, {
    tools: { ...tools, timeouts: { ...tools.timeouts, connectMs: 5_000, tlsMs: 5_000 } },
    signal: new AbortController().signal,
  });
  server.close();
  if (seen?.kind !== 'tls' || !seen.fact.known) throw new Error(JSON.stringify(seen));
  return seen.fact.value;
}
