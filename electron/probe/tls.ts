/** TLS handshakes that read whatever certificate comes; nothing is sent over them, and nothing global is weakened. */
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import type { TlsHandshake } from '../../shared/observation/exchange.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import { known, unknown } from '../../shared/observation/known.ts';
import { subjectOf, type TaskOf } from '../engine/task.ts';
import type { Probe, Toolbox } from '../engine/toolbox.ts';
import { chainOf, datesOf, describe, nameMatches, trustOf } from './certificate.ts';
import { elapsed } from './elapsed.ts';
import { errnoOf } from './errno.ts';

const ATTEMPTS = 2;

interface Attempt {
  readonly outcome: TlsHandshake['outcome'];
  readonly errno?: string;
  readonly protocol?: string;
  readonly handshakeMs?: number;
  readonly leaf?: DetailedPeerCertificate;
}

export const tlsProbe: Probe<'tls'> = async (task, tools, signal) => {
  tools.contacted('tcp', formatEndpoint(task.target), 'tls');
  let attempt: Attempt = { outcome: 'silent' };
  let attempts = 0;
  while (attempts < ATTEMPTS && attempt.outcome !== 'established' && !signal.aborted) {
    attempts += 1;
    attempt = await handshake(task, tools, signal);
  }
  const fact = signal.aborted ? unknown('cancelled') : known(await judge(task, attempt, attempts, tools));
  return [{ kind: 'tls', subject: subjectOf(task), fact, evidence: [] }];
};

async function judge(task: TaskOf<'tls'>, attempt: Attempt, attempts: number, tools: Toolbox): Promise<TlsHandshake> {
  const leaf = attempt.leaf ?? null;
  const certificates = chainOf(leaf);
  const chain = certificates.map(describe);
  return {
    target: task.target,
    serverName: task.host,
    outcome: attempt.outcome,
    ...(attempt.protocol === undefined ? {} : { protocol: attempt.protocol }),
    chain,
    trust: await trustOf(certificates, tools.trustedCaPem),
    nameMatches: nameMatches(task.host, leaf),
    dates: datesOf(chain, tools.wallClock()),
    handshakeMs: attempt.handshakeMs ?? null,
    attempts,
    ...(attempt.errno === undefined ? {} : { errno: attempt.errno }),
  };
}

/** The clock of the handshake starts when TCP is connected: a slow connect is no silent TLS. */
function handshake(task: TaskOf<'tls'>, tools: Toolbox, signal: AbortSignal): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = openTls(task);
    let connectedAt: number | null = null;
    let timer = setTimeout(() => {
      finish({ outcome: 'error', errno: 'ETIMEDOUT' });
    }, tools.timeouts.connectMs);

    function finish(attempt: Attempt): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.destroy();
      resolve(attempt);
    }
    const abort = (): void => {
      finish({ outcome: 'error', errno: 'ABORTED' });
    };
    signal.addEventListener('abort', abort);

    socket.on('connect', () => {
      connectedAt = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => {
        finish({ outcome: 'silent' });
      }, tools.timeouts.tlsMs);
    });
    socket.on('secureConnect', () => {
      finish(established(socket, connectedAt ?? performance.now()));
    });
    socket.on('error', (error) => {
      const errno = errnoOf(error);
      finish({ outcome: connectedAt === null ? 'error' : outcomeOf(errno), errno });
    });
    socket.on('close', () => {
      finish({ outcome: connectedAt === null ? 'error' : 'closed' });
    });
  });
}

function openTls({ target, host }: TaskOf<'tls'>): TLSSocket {
  return connect({
    host: target.address,
    port: target.port,
    servername: host,
    minVersion: 'TLSv1.2',
    // The certificate is judged by the checks, in more words than "rejected".
    rejectUnauthorized: false,
  });
}

function established(socket: TLSSocket, since: number): Attempt {
  const leaf = socket.getPeerCertificate(true);
  const protocol = socket.getProtocol();
  return {
    outcome: 'established',
    handshakeMs: elapsed(since),
    ...(protocol === null ? {} : { protocol }),
    // An empty object stands for "no certificate".
    ...(Object.keys(leaf).length === 0 ? {} : { leaf }),
  };
}

/** outcomeOf maps the code of a handshake that failed after TCP was connected. */
function outcomeOf(errno: string): TlsHandshake['outcome'] {
  switch (errno) {
    case 'ECONNRESET':
    case 'EPIPE':
      return 'reset';
    case 'ETIMEDOUT':
      return 'silent';
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_HTTP_REQUEST':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
    case 'ERR_SSL_RECORD_TOO_SMALL':
      return 'not-tls';
    default:
      return 'error';
  }
}
