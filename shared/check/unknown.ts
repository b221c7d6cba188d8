import { formatEndpoint, type Endpoint } from '../net/endpoint.ts';
import type { Unknown } from '../observation/known.ts';
import type { Unread } from '../text/unread-words.ts';
import { withoutFinding, type Judged } from './check.ts';

/** unknownFact is the judgement on a fact that is missing; `gap` null: nobody asked for it. `subject`: an address, a name. */
export function unknownFact(what: Unread, gap: Unknown | null, subject: string | null = null): Judged {
  const { reason, detail }: Unknown = gap ?? { known: false, reason: 'not-run' };
  const args = { what, subject, reason, detail: detail ?? null };
  return withoutFinding('inconclusive', { key: 'unknown', args });
}

interface Failed {
  readonly target: Endpoint;
  readonly errno?: string;
}

/** failedFact is the judgement on a connection that this system could not try. */
export function failedFact(what: Unread, { target, errno }: Failed): Judged {
  const why = { what, subject: formatEndpoint(target), reason: 'failed', detail: errno ?? null } as const;
  return withoutFinding('inconclusive', { key: 'unknown', args: why });
}

/** blocked is the judgement on a link that cannot be tried before an earlier one works. */
export function blocked(by: string): Judged {
  return withoutFinding('inconclusive', { key: 'blocked', args: { by } });
}

const MOST_NAMED = 5;

/** named lists the first of many addresses. */
export function named(addresses: readonly string[]): string {
  const more = addresses.length - MOST_NAMED;
  return more > 0
    ? `${addresses.slice(0, MOST_NAMED).join(', ')} … (${addresses.length})`
    : addresses.join(', ');
}
