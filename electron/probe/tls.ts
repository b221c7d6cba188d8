/** TLS handshakes that read whatever certificate comes; nothing is sent over them, and nothing global is weakened. */
import { connect, type DetailedPeerCertificate, type SecureContext, type TLSSocket } from 'node:tls';
import type { TlsHandshake } from '../../shared/observation/exchange.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import { known, unknown } from '../../shared/observation/known.ts';
import { subjectOf, type TaskOf } from '../engine/task.ts';
import type { Probe, Toolbox } from '../engine/toolbox.ts';
import { chainOf, datesOf, describe, nameMatches } from './certificate.ts';
import { elapsed } from './elapsed.ts';
import { errnoOf } from './errno.ts';
import { ownRoots, trustOf, type Refusal } from './trust.ts';
import { patience } from './patience.ts';

const ATTEMPTS = 2;

interface Attempt {
  readonly outcome: TlsHandshake['outcome'];
  readonly errno?: string;
  readonly protocol?: string;
  readonly handshakeMs?: number;
  readonly leaf?: DetailedPeerCertificate;
  readonly refusal?: Refusal;
}

export const tlsProbe: Probe<'tls'> = async (task, { tools, signal }) => {
  tools.contacted('tcp', formatEndpoint(task.target), 'tls');
  const call: Call = { task, tools, signal };
  let attempt: Attempt = { outcome: 'silent' };
  let attempts = 0;
  while (attempts < ATTEMPTS && attempt.outcome !== 'established' && !signal.aborted) {
    attempts += 1;
    attempt = await handshake(call, ownRoots(tools.trustedCaPem));
  }
  const fact = signal.aborted ? unknown('cancelled') : known(await judge(call, attempt, attempts));
  return [{ kind: 'tls', subject: subjectOf(task), fact, evidence: [] }];
};

interface Call {
  readonly task: TaskOf<'tls'>;
  readonly tools: Toolbox;
  readonly signal: AbortSignal;
}

async function judge(call: Call, attempt: Attempt, attempts: number): Promise<TlsHandshake> {
  const { task, tools } = call;
  const certificates = chainOf(attempt.leaf ?? null);
  const chain = certificates.map(describe);
  const refusal = attempt.refusal ?? null;
  // What OpenSSL accepts is in date, whatever else the server sent along.
  const dates = refusal === null && chain.length > 0 ? 'valid' : datesOf(chain, tools.wallClock());
  const presented = { chain: certificates, trustedCaPem: tools.trustedCaPem, refusal, dates };
  return {
    target: task.target,
    serverName: task.host,
    outcome: attempt.outcome,
    ...(attempt.protocol === undefined ? {} : { protocol: attempt.protocol }),
    chain,
    ...(await trustOf(presented, (roots) => askAgain(call, roots))),
    nameMatches: nameMatches(task.host, certificates[0]),
    dates,
    handshakeMs: attempt.handshakeMs ?? null,
    attempts,
    ...(attempt.errno === undefined ? {} : { errno: attempt.errno }),
  };
}

async function askAgain(call: Call, roots: SecureContext): Promise<Refusal> {
  call.tools.contacted('tcp', formatEndpoint(call.task.target), 'tls');
  const { outcome, refusal } = await handshake(call, roots);
  return outcome === 'established' && refusal !== undefined ? refusal : 'NO_ANSWER';
}

/** The clock of the handshake starts when TCP is connected: a slow connect is no silent TLS. */
function handshake({ task, tools, signal }: Call, roots: SecureContext): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = openTls(task, roots);
    let connectedAt: number | null = null;
    let stopWaiting = patience(tools.timeouts.connectMs, () => {
      finish({ outcome: 'error', errno: 'ETIMEDOUT' });
    });

    function finish(attempt: Attempt): void {
      stopWaiting();
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
      stopWaiting();
      stopWaiting = patience(tools.timeouts.tlsMs, () => {
        finish({ outcome: 'silent' });
      });
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

function openTls({ target, host }: TaskOf<'tls'>, roots: SecureContext): TLSSocket {
  return connect({
    host: target.address,
    port: target.port,
    servername: host,
    secureContext: roots,
    // OpenSSL's word is read and not obeyed: the checks tell of it in more words than "rejected".
    rejectUnauthorized: false,
    // The name is a fact of its own.
    checkServerIdentity: () => undefined,
  });
}

function established(socket: TLSSocket, since: number): Attempt {
  const leaf = socket.getPeerCertificate(true);
  const protocol = socket.getProtocol();
  return {
    outcome: 'established',
    handshakeMs: elapsed(since),
    ...(protocol === null ? {} : { protocol }),
    refusal: refusalOf(socket),
    // An empty object stands for "no certificate".
    ...(Object.keys(leaf).length === 0 ? {} : { leaf }),
  };
}

/** Its type says Error, and Node sets the error's code. */
function refusalOf({ authorized, authorizationError }: TLSSocket): Refusal {
  return authorized ? null : String(authorizationError);
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
