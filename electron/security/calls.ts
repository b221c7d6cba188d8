/** The contract over Electron's channels: one handler per call, each behind the check of its sender. */
import type { Handlers } from '../../shared/contract/contract.ts';
import { dispatch } from '../../shared/contract/dispatch.ts';
import { CALL_NAMES, channelOf } from '../../shared/contract/names.ts';
import { isTrustedSender, type Sender } from './sender.ts';

const MOST_CHARACTERS = 64 * 1024 * 1024;

export interface Channels {
  handle(channel: string, listener: (event: Sender, args: unknown) => Promise<string>): void;
}

/** handleCalls answers every call of the contract; a stranger gets a refusal and runs nothing. */
export function handleCalls(channels: Channels, handlers: Handlers): void {
  for (const name of CALL_NAMES) {
    channels.handle(channelOf(name), async (event, args) => {
      if (!isTrustedSender(event) || typeof args !== 'string' || args.length > MOST_CHARACTERS) {
        return JSON.stringify({ ok: false, code: 'invalid', message: 'refused' });
      }
      return JSON.stringify(await dispatch(handlers, name, parse(args)));
    });
  }
}

/** What is no JSON is no argument of any call. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
