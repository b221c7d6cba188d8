import type { UnknownReason } from './known.ts';
import type { Platform } from './workstation.ts';

/** A longer text is cut when it is recorded; the bytes are whole. */
export const MOST_EVIDENCE_TEXT = 256 * 1024;

/**
 * The raw output of one command or the raw content of one file, as the system gave it.
 * `bytes` are untouched; `text` is decoded with the code page that was in force.
 */
export interface Evidence {
  readonly id: string;
  /** The argv as one string, or `file:/etc/resolv.conf`. */
  readonly command: string;
  readonly platform: Platform;
  readonly codepage?: string;
  readonly stream?: 'stdout' | 'stderr' | 'file';
  /** ISO 8601. */
  readonly startedAt: string;
  readonly exitCode?: number;
  /** Why the command did not come to its end; an empty output then says nothing. Absent: it ended, with its exit code. */
  readonly failure?: { readonly reason: UnknownReason; readonly detail?: string | undefined };
  readonly text: string;
  readonly bytes?: Uint8Array;
}
