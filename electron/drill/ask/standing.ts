/**
 * The standing connection, as a session has it: one question after the other over one TLS connection that stays. While an
 * answer is missing, nothing more is sent, since TCP would only queue it; each interval without the answer counts as a loss.
 */
import { Agent, request, type RequestOptions } from 'node:https';
import type { ClientRequest } from 'node:http';
import type { Service } from '../../../shared/drill/service.ts';
import { errnoOf } from '../../probe/errno.ts';
import type { Asker, AskContext } from './asker.ts';
import { outcomeOf } from './dns-udp.ts';

/** No session waits longer; then the connection is made anew. */
const GIVE_UP_MS = 60_000;
/** TCP repeats its first packet after a second; a new connection is given up before that. */
const CONNECT_MS = 900;
/** A server that ends this many connections in a row after their first answer keeps none open. */
const TOO_SHORT = 5;

interface Waiting {
  readonly client: ClientRequest;
  readonly sentAt: number;
  readonly number: number;
  /** It went over a connection that had answered before. */
  stands: boolean;
  isLost: boolean;
}

export function askStanding({ log, now }: AskContext): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, scheduling: 'lifo' });
  let waiting: Waiting | null = null;
  let shortLives = 0;

  function send(): void {
    const sentAt = now();
    const client = request({ ...optionsFor(log.service), agent });
    const own: Waiting = { client, sentAt, number: log.sent(sentAt), stands: false, isLost: false };
    waiting = own;
    client.on('socket', () => {
      own.stands = client.reusedSocket;
    });
    client.on('response', (response) => {
      response.on('error', () => undefined).resume();
      shortLives = own.stands ? 0 : shortLives + 1;
      if (waiting !== own) return;
      response.on('close', () => {
        if (waiting !== own) return;
        waiting = null;
        if (!own.isLost) log.settle(own.number, 'answered', now() - own.sentAt);
        // What stood still moves again: this question tells when.
        else send();
      });
    });
    client.on('error', (error) => {
      if (waiting !== own) return;
      waiting = null;
      if (own.stands) log.reconnected(now());
      const code = errnoOf(error);
      if (!own.isLost) log.settle(own.number, own.stands ? 'refused' : outcomeOf(code), null);
    });
    client.end();
  }

  function lookAt(own: Waiting): void {
    const waitedMs = now() - own.sentAt;
    if (waitedMs < (own.stands ? log.service.patienceMs : CONNECT_MS)) return;
    if (own.isLost) log.settle(log.sent(now()), 'lost');
    else log.settle(own.number, 'lost');
    own.isLost = true;
    if (own.stands && waitedMs < GIVE_UP_MS) return;
    waiting = null;
    if (own.stands) log.reconnected(now());
    own.client.destroy();
  }

  return {
    ask: () => {
      if (shortLives >= TOO_SHORT) log.settle(log.sent(now()), 'unknown');
      else if (waiting === null) send();
      else lookAt(waiting);
    },
    stop: () => {
      const last = waiting;
      waiting = null;
      last?.client.destroy();
      agent.destroy();
    },
  };
}

function optionsFor({ address, port, host }: Service): RequestOptions {
  return {
    host: address ?? host,
    port,
    servername: host,
    // Node keeps no connection after a HEAD.
    path: '/',
    // Whose certificate it is, the check has judged; here one connection is followed.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    headers: { host, 'user-agent': 'vpc-doctor' },
  };
}
