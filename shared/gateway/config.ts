/**
 * The configuration of a gateway, whoever made it. One file gives one `GatewayConfig`. Two rules hold for all of it:
 *
 * - **Absence needs proof.** What does not stand in a list is *absent* only where the whole configuration was read and
 *   understood (`Absence`). A missing setting of a row is `null`, and the row's own `absence` says what that means.
 * - **Nothing secret is kept.** Keys, passwords, communities and certificates are dropped while reading. Of lines that
 *   were not understood only known words, addresses and short numbers are shown.
 */
import {
  type Place,
  type Written,
  type Section,
  type Damage,
  type Extent,
  type UnreadLine,
  type LineFault,
} from './written.ts';
import type { BgpProcess } from './config-bgp.ts';
import type { Tunnel } from './config-ipsec.ts';
import type { Policy } from './config-policy.ts';
import type { DefaultPreference, GatewayInterface, StaticRoute } from './config-routes.ts';
import type { Dialect, Form } from './dialect.ts';

/** How the dialect was found. */
export interface Identification {
  readonly form: Form;
  readonly dialect: Dialect;
  readonly how: 'given' | 'found';
  /** `clear`: its lines are there and hardly any of another. `close`: another fits nearly as well, so ask. */
  readonly certainty: 'clear' | 'close';
  /** Up to five lines that speak for it. */
  readonly evidence: readonly Place[];
  /** Dialects whose lines are in the text as well: a mixed file, or the wrong `--dialect`. */
  readonly others: readonly { readonly dialect: Dialect; readonly evidence: readonly Place[] }[];
}

/** Lines of the file by what became of them; the five add up to `lines`. */
export interface LineCounts {
  readonly lines: number;
  /** Facts, or words that hold them together. */
  readonly read: number;
  /** Known, and without meaning for routes and tunnels: logging, users, banners. */
  readonly aside: number;
  /** Dropped, since a secret stands in them. */
  readonly secret: number;
  readonly notUnderstood: number;
  /** Blank lines, comments, prompts and pagers. */
  readonly blank: number;
}

/** One file of configuration, read. */
export interface GatewayConfig {
  readonly file: string;
  readonly identification: Identification;
  readonly extent: Extent;
  readonly damage: readonly Damage[];
  readonly interfaces: Section<GatewayInterface>;
  /** One per process and VRF. */
  readonly bgp: Section<BgpProcess>;
  readonly staticRoutes: Section<StaticRoute>;
  /** What static routes without a preference have, where the configuration changes it. */
  readonly staticDefault: DefaultPreference | null;
  readonly tunnels: Section<Tunnel>;
  readonly policies: readonly Policy[];
  /** What sends packets elsewhere before the route table is asked: policy routes, rules of SD-WAN. */
  readonly policyRoutes: readonly Written<string>[];
  readonly faults: readonly LineFault[];
  /** Every line that was not understood; the page shows them, so none is left out. */
  readonly notUnderstood: readonly UnreadLine[];
  readonly counts: LineCounts;
}

/** What the reader says of a text whose dialect nobody knows. */
export interface UnknownDialect {
  readonly file: string;
  /** `nothing`: no line of any dialect. `several`: two fit alike; the user must say which. */
  readonly why: 'empty' | 'nothing' | 'several';
  readonly candidates: readonly { readonly dialect: Dialect; readonly evidence: readonly Place[] }[];
}

export type GatewayReading =
  | { readonly read: true; readonly config: GatewayConfig }
  | { readonly read: false; readonly unknown: UnknownDialect };
