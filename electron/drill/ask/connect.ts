/** New connections: TCP alone to a cloud computer, TCP and TLS to the API. Nothing is sent over them. */
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, type SecureContext } from 'node:tls';
import type { Service } from '../../../shared/drill/service.ts';
import type { Outcome } from '../../../shared/drill/sample.ts';
import { errnoOf } from '../../probe/errno.ts';
import { patience } from '../../probe/patience.ts';
import type { Asker, AskContext } from './asker.ts';
import { outcomeOf } from './dns-udp.ts';

export function askConnection({ log, now }: AskContext): Asker {
  const { service } = log;
  const open = new Set<Socket>();
  // No session is kept, so each handshake is a full one.
  const context = service.method === 'tcp' ? null : createSecureContext();
  return {
    ask: () => {
      const sentAt = now();
      const number = log.sent(sentAt);
      const { socket, event } = opened(service, context);
      open.add(socket);
      const settle = (outcome: Outcome): void => {
        stopWaiting();
        open.delete(socket);
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        socket.destroy();
        log.settle(number, outcome, outcome === 'lost' ? null : now() - sentAt);
      };
      const stopWaiting = patience(service.patienceMs, () => {
        settle('lost');
      });
      socket.on(event, () => {
        settle('answered');
      });
      socket.on('error', (error) => {
        settle(outcomeOf(errnoOf(error)));
      });
      socket.on('close', () => {
        settle('refused');
      });
    },
    stop: () => {
      for (const socket of open) {
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        socket.destroy();
      }
    },
  };
}

function opened(
  { address, port, host }: Service,
  secureContext: SecureContext | null,
): { readonly socket: Socket; readonly event: string } {
  const where = { host: address ?? host, port };
  if (secureContext === null) return { socket: connectTcp(where), event: 'connect' };
  const socket = connectTls({
    ...where,
    secureContext,
    servername: host,
    // Whether the certificate is right is for the check to judge; here it counts that the handshake comes through.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  return { socket, event: 'secureConnect' };
}
