/** A command line, and the reader that its output has. */
import type { Platform } from '../../../../shared/observation/workstation.ts';

export type Row = readonly [Platform, string, string | null, string?];
