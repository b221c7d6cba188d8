import type { Format } from './format.ts';
import type { NoteOptions } from './note-options.ts';
import type { OutputOptions } from './output.ts';

/** What `vpc-doctor report` can be told. */
export interface ReportOptions extends OutputOptions, NoteOptions {
  readonly format: Format;
  readonly lang?: string;
  readonly redact: boolean;
  readonly judgeAgain?: boolean;
  readonly compare?: string;
  readonly evidence?: string;
  readonly schema?: boolean;
  readonly drillSchema?: boolean;
}
