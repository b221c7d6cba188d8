import type { DnsExchange, TcpConnection } from '../../observation/exchange.ts';
import type { FlowReason, FlowState, RouteDemand } from '../../report/request/demand.ts';
import type { Recipient } from '../../report/request/recipients.ts';

/** The words of the requests to those who must act. */
export interface RequestWords {
  /** Over all requests. */
  readonly section: string;
  readonly headings: Readonly<Record<Recipient, string>>;
  readonly leads: { readonly inCharge: string; readonly part: string };
  /** In place of requests. */
  readonly none: { readonly yourself: string; readonly nothing: string; readonly demo: string };
  readonly workstationFirst: string;
  readonly inCharge: (owner: string) => string;
  readonly vendor: string;
  readonly path: (chain: string) => string;
  readonly afterwards: string;
  readonly works: string;
  readonly pseudonyms: string;
  readonly time: (when: string) => string;
  readonly found: (title: string, confidence: string, code: string) => string;
  readonly routes: string;
  readonly flows: string;
  readonly from: string;
  readonly to: string;
  readonly ports: (count: number) => string;
  readonly anyRouter: string;
  readonly thisWorkstation: string;
  readonly seen: (what: string) => string;
  /** Words for outcomes of connections and questions; a code that is not here is shown as it is. */
  readonly outcomes: Readonly<
    Record<
      Exclude<TcpConnection['outcome'], 'connected'> | Exclude<DnsExchange['outcome'], 'answered'>,
      string
    >
  >;
  readonly lastHop: (address: string) => string;
  readonly states: Readonly<Record<FlowState, string>>;
  readonly directions: { readonly out: string; readonly in: string };
  readonly routeDirections: Readonly<Record<RouteDemand['direction'], string>>;
  readonly reasons: Readonly<Record<FlowReason, string>>;
  readonly routeReasons: Readonly<Record<RouteDemand['reason'], string>>;
}
