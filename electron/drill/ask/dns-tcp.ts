/** A resolver over TCP: a new connection per question. */
import type { Outcome } from '../../../shared/drill/sample.ts';
import type { Attempt } from '../../probe/dns-attempt.ts';
import { askTcp } from '../../probe/dns-tcp.ts';
import type { Asker, AskContext } from './asker.ts';
import { outcomeOf, verdictOf } from './dns-udp.ts';

export function askDnsTcp({ log, now }: AskContext): Asker {
  const { service } = log;
  const over = new AbortController();
  return {
    ask: () => {
      const { address, port, host, patienceMs } = service;
      if (address === null) return;
      const sentAt = now();
      const number = log.sent(sentAt);
      void askTcp(
        { address, port },
        { name: host, type: 'A' },
        { waitMs: patienceMs, signal: over.signal },
      ).then((attempt) => {
        if (!over.signal.aborted) log.settle(number, attemptOutcome(attempt), now() - sentAt);
      });
    },
    stop: () => {
      over.abort();
    },
  };
}

function attemptOutcome(attempt: Attempt): Outcome {
  if (attempt.outcome === 'answered') return verdictOf(attempt.answer);
  if (attempt.outcome === 'silent') return 'lost';
  return attempt.outcome === 'unreachable' ? 'unreachable' : outcomeOf(attempt.errno ?? 'ECONNRESET');
}
