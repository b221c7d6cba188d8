/** Phrases that both checks of routes share. */

export interface Way {
  readonly lastHop: string | null;
  readonly unreachableFrom: string | null;
  readonly reported: boolean;
}

/** How far packets get. */
export function ends({ lastHop, unreachableFrom, reported }: Way): string {
  if (unreachableFrom !== null) return `The router ${unreachableFrom} reports that it has no way there.`;
  if (reported) return 'A router on the way reports that it has no way there.';
  return lastHop === null
    ? 'No router on the way answered the trace.'
    : `The last router that answered is ${lastHop}; behind it there is silence.`;
}
