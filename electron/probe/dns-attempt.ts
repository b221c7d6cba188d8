import type { DnsExchange } from '../../shared/observation/exchange.ts';
import type { Answer } from './dns-message.ts';

/** What one attempt came to. */
export type Attempt =
  | { readonly outcome: 'answered'; readonly answer: Answer; readonly rttMs: number }
  | { readonly outcome: Exclude<DnsExchange['outcome'], 'answered'>; readonly errno?: string };
