/** Pings on Windows: by its own function, each answered on a thread of the native process. */
import { echoOf } from '../../../shared/parse/windows/native/echo.ts';
import type { NativeClient } from '../../windows-native/client.ts';
import type { Asker, AskContext } from './asker.ts';

export function askPingNative({ log, now }: AskContext, native: NativeClient): Asker {
  const over = new AbortController();
  const { address, patienceMs } = log.service;
  return {
    ask: () => {
      if (address === null) return;
      const sentAt = now();
      const number = log.sent(sentAt);
      const question = {
        call: 'IcmpSendEcho2Ex',
        target: address,
        count: 1,
        gapMs: 0,
        waitMs: patienceMs,
      } as const;
      void native.ask(question, over.signal).then((text) => {
        if (over.signal.aborted) return;
        const echo = text.known ? echoOf(text.value, address) : text;
        if (!echo.known) {
          log.settle(number, 'unknown');
          return;
        }
        const [reply] = echo.value.replies;
        const [error] = echo.value.errors;
        if (reply !== undefined) {
          log.ttl(sentAt, reply.ttl);
          log.settle(number, 'answered', reply.rttMs);
        } else if (error === undefined) log.settle(number, 'lost');
        else log.settle(number, error.kind === 'local-failure' ? 'unknown' : 'unreachable');
      });
    },
    stop: () => {
      over.abort();
    },
  };
}
