/** What a configuration writes, with its place in the file, and what it means that something is not written. */
import type { Dialect } from './dialect.ts';

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
