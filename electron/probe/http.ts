/** One unauthenticated GET to the API: whose answer comes back, with which status, and at what time. */
import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from '../../shared/observation/exchange.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import { known, unknown } from '../../shared/observation/known.ts';
import { subjectOf, type TaskOf } from '../engine/task.ts';
import type { Probe, Toolbox } from '../engine/toolbox.ts';
import { elapsed } from './elapsed.ts';
import { errnoOf } from './errno.ts';
import { patience } from './patience.ts';

const ATTEMPTS = 2;
const MOST_BODY = 64 * 1024;
const KEPT_BODY = 300;

export const httpProbe: Probe<'http'> = async (task, { tools, signal }) => {
  tools.contacted('tcp', formatEndpoint(task.target), 'https');
  let answer = await get(task, tools, signal);
  for (
    let attempt = 1;
    attempt < ATTEMPTS && answer.outcome !== 'answered' && !signal.aborted;
    attempt += 1
  ) {
    answer = await get(task, tools, signal);
  }
  const fact = signal.aborted ? unknown('cancelled') : known(answer);
  return [{ kind: 'http', subject: subjectOf(task), fact, evidence: [] }];
};

function get(task: TaskOf<'http'>, tools: Toolbox, signal: AbortSignal): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const base = { target: task.target, host: task.host };
    const client = request(optionsFor(task));

    function finish(answer: HttpAnswer): void {
      stopWaiting();
      signal.removeEventListener('abort', abort);
      client.removeAllListeners();
      client.on('error', () => undefined);
      client.destroy();
      resolve(answer);
    }
    function fail(outcome: Exclude<HttpAnswer['outcome'], 'answered'>, errno?: string): void {
      const code = errno === undefined ? {} : { errno };
      finish({ ...base, outcome, apiSignature: false, clockOffsetMs: null, durationMs: null, ...code });
    }
    const stopWaiting = patience(tools.timeouts.connectMs + tools.timeouts.httpMs, () => {
      fail('silent');
    });
    const abort = (): void => {
      fail('error', 'ABORTED');
    };
    signal.addEventListener('abort', abort);

    client.on('error', (error) => {
      const errno = errnoOf(error);
      fail(outcomeOf(errno), errno);
    });
    client.on('response', (response) => {
      const answeredAt = tools.wallClock();
      const rttMs = performance.now() - startedAt;
      readBody(response).then(
        (body) => {
          finish({
            ...base,
            ...describe(response, body, answeredAt - rttMs / 2),
            durationMs: elapsed(startedAt),
          });
        },
        (error: unknown) => {
          fail('reset', errnoOf(error));
        },
      );
    });
    client.end();
  });
}

function optionsFor({ target, host }: TaskOf<'http'>): RequestOptions {
  return {
    host: target.address,
    port: target.port,
    servername: host,
    path: '/',
    agent: false,
    // The TLS probe has judged the certificate; this one only reads who answers.
    rejectUnauthorized: false,
    headers: { host, 'user-agent': 'vpc-doctor', accept: 'application/json', connection: 'close' },
  };
}

async function readBody(response: IncomingMessage): Promise<string> {
  let body = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    body += String(chunk);
    if (body.length >= MOST_BODY) break;
  }
  return body.slice(0, MOST_BODY);
}

/** The Date header has whole seconds: half a second is the best guess for the part that was cut off. */
const CUT_OFF_MS = 500;

function describe(
  response: IncomingMessage,
  body: string,
  midwayMs: number,
): Omit<HttpAnswer, 'target' | 'host' | 'durationMs'> {
  const date = Date.parse(response.headers.date ?? '');
  const { server } = response.headers;
  const redirectHost = hostOf(response.headers.location);
  return {
    outcome: 'answered',
    ...(response.statusCode === undefined ? {} : { status: response.statusCode }),
    ...(server === undefined ? {} : { server: printable(String(server)).slice(0, KEPT_BODY) }),
    ...(redirectHost === null ? {} : { redirectHost }),
    apiSignature: hasApiSignature(response, body),
    clockOffsetMs: Number.isNaN(date) ? null : Math.round(date + CUT_OFF_MS - midwayMs),
    bodyStart: printable(body).slice(0, KEPT_BODY),
  };
}

/** Alibaba Cloud's APIs mark their answers with x-acs-* headers, and errors with a RequestId and a Code. */
function hasApiSignature(response: IncomingMessage, body: string): boolean {
  if (Object.keys(response.headers).some((name) => name.startsWith('x-acs-'))) return true;
  return /\bRequestId\b/.test(body) && /\b(Code|HostId)\b/.test(body);
}

function hostOf(location: string | undefined): string | null {
  if (location === undefined) return null;
  try {
    return new URL(location).hostname;
  } catch {
    // A relative redirect stays on the host.
    return null;
  }
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

function outcomeOf(errno: string): Exclude<HttpAnswer['outcome'], 'answered'> {
  if (errno === 'ECONNRESET' || errno === 'EPIPE') return 'reset';
  if (errno === 'ETIMEDOUT') return 'silent';
  return errno.startsWith('HPE_') ? 'malformed' : 'error';
}
