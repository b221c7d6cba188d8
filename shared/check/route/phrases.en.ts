/** Phrases that both checks of routes share. */
import { listOf } from '../../text/list.ts';

export interface Way {
  readonly lastHop: string | null;
  readonly unreachableFrom: string | null;
  readonly reported: boolean;
  readonly circle?: readonly string[];
}

/** How far packets get. */
export function ends({ lastHop, unreachableFrom, reported, circle }: Way): string {
  if (circle !== undefined)
    return `The packets go in a circle: ${listOf('en', circle)} send them to each other until their time is up.`;
  if (unreachableFrom !== null) return `The router ${unreachableFrom} reports that it has no way there.`;
  if (reported) return 'A router on the way reports that it has no way there.';
  return lastHop === null
    ? 'No router on the way answered the trace.'
    : `The last router that answered is ${lastHop}; behind it there is silence.`;
}
