/**
 * The configuration of a gateway, whoever made it. One file gives one `GatewayConfig`. Two rules hold for all of it:
 *
 * - **Absence needs proof.** What does not stand in a list is *absent* only where the whole configuration was read and
 *   understood (`Absence`). A missing setting of a row is `null`, and the row's own `absence` says what that means.
 * - **Nothing secret is kept.** Keys, passwords, communities and certificates are dropped while reading. Of lines that
 *   were not understood only known words, addresses and short numbers are shown.
 */
import type { BgpProcess } from './config-bgp.ts';
import type { Tunnel } from './config-ipsec.ts';
import type { Policy } from './config-policy.ts';
import type { DefaultPreference, GatewayInterface, StaticRoute } from './config-routes.ts';
import type { Dialect, Form } from './dialect.ts';

/** Where something is written. */
export interface Place {
  /** The name by which the file was given. */
  readonly file: string;
  /** From 1; lines of the file as it was given, with pager lines and prompts. */
  readonly line: number;
  /** The line as it was written, without the blanks around it; what may be secret is `…`. */
  readonly text: string;
}

/** A value with its place. */
export interface Written<T> {
  readonly value: T;
  readonly place: Place;
}

/** Why something may stand in the file that is not in the model. */
export type Gap =
  | { readonly kind: 'not-understood'; readonly place: Place }
  | { readonly kind: 'damaged'; readonly damage: Damage };

/** What it means that something does not stand in a list, or that a setting is null. */
export type Absence =
  /** The whole configuration was read and understood: it is not configured. */
  | { readonly means: 'absent' }
  /** Everything in the text was understood, but nothing proves that the text is the whole configuration. */
  | { readonly means: 'not-shown' }
  /** It may stand in a line that was not understood, or in a part that is missing; the first twenty of them. */
  | { readonly means: 'unknown'; readonly gaps: readonly Gap[] };

/** Rows, and what it means that a row is missing. */
export interface Section<T> {
  readonly rows: readonly T[];
  readonly absence: Absence;
}

/** The parts of a configuration; a line that was not understood leaves the absence of its own part open. */
export const AREAS = ['interfaces', 'bgp', 'static', 'ipsec'] as const;
export type Area = (typeof AREAS)[number];

/** What is wrong with the text as a whole. */
export type Damage =
  | { readonly kind: 'empty' }
  /** It begins in the middle of a block. */
  | { readonly kind: 'head-lost'; readonly place: Place }
  /** It ends in the middle of a block, of a line, or where a pager waited. */
  | { readonly kind: 'tail-lost'; readonly place: Place; readonly how: 'open-block' | 'pager' | 'open-line' }
  /** Brackets close that were never opened, or a quote has no end. */
  | { readonly kind: 'unbalanced'; readonly place: Place }
  /** More lines, or longer ones, than any device has; what is behind was not read. */
  | { readonly kind: 'too-large'; readonly place: Place };

/** How the end of the text is known: by the mark of its dialect (`end`, `return`), by its brackets, or not at all. */
export type Extent = 'end-mark' | 'closed-blocks' | 'unmarked' | 'damaged';

/** A line that no reader knows, or that it knows in a form with other words. Shown and counted. */
export interface UnreadLine {
  readonly place: Place;
  /** The parts of which it leaves the absence open. Empty: a line that cannot belong to any part that is read. */
  readonly areas: readonly Area[];
  /** The dialects whose words these are, where they are another's. */
  readonly looksLike: readonly Dialect[];
}

/** What is wrong with a line for its dialect: data for the rules, which say what it leads to. */
export type LineFault = {
  readonly place: Place;
} /** Bits behind the mask are set: 192.168.1.1 with 255.255.0.0. `cidr` is the block that holds it. */ & (
  | { readonly kind: 'host-bits'; readonly written: string; readonly cidr: string }
  /** A wildcard mask where the dialect takes a netmask; `cidr` is what was probably meant. */
  | { readonly kind: 'wildcard-for-netmask'; readonly written: string; readonly cidr: string }
  /** A netmask where the dialect takes a wildcard mask; `cidr` is what was probably meant. */
  | { readonly kind: 'netmask-for-wildcard'; readonly written: string; readonly cidr: string }
  /** Ones and zeros of the mask are mixed. */
  | { readonly kind: 'broken-mask'; readonly written: string }
  /** No address or no length can be like this: 300.1.1.1, /33. */
  | { readonly kind: 'impossible'; readonly written: string }
  /** A mask as another dialect writes it: `/12` for 255.240.0.0, or the other way round. */
  | { readonly kind: 'foreign-mask'; readonly written: string; readonly cidr: string }
  /** Two commands in one line; the parts were read one by one. */
  | { readonly kind: 'glued'; readonly parts: readonly string[] }
  /** A command that misses its first word, which ended up on the line before: `router bgp 65001 bgp`. */
  | { readonly kind: 'torn'; readonly parts: readonly string[] }
  /** A word of another dialect in a command that is otherwise understood. */
  | { readonly kind: 'foreign-word'; readonly word: string; readonly looksLike: readonly Dialect[] }
  /** `<Public IP address …>`: a value that was never filled in. */
  | { readonly kind: 'placeholder'; readonly written: string }
  /** A comment behind the command, where the dialect knows none there. */
  | { readonly kind: 'comment-behind' }
  /** The same setting twice with two values; the later one counts, as on the device. */
  | { readonly kind: 'set-twice'; readonly earlier: Place }
);

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
