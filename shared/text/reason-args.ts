import type { Declared, Joined } from '../check/declared.ts';
import type { CheckId } from '../check/ids.ts';
import type { Finding } from '../diagnosis/finding.ts';
import type { UnknownReason } from '../observation/known.ts';
import type { Unread } from './unread-words.ts';

/** Reasons that any check may give. */
export interface CommonReasons {
  /** The title of a finding is the reason. */
  finding: { readonly finding: Finding };
  /** A fact is missing; `subject` says of whom or of which (an address, a name), where there are several. */
  unknown: {
    readonly what: Unread;
    readonly subject: string | null;
    readonly reason: UnknownReason;
    readonly detail: string | null;
  };
  /** The check itself threw. */
  crashed: { readonly message: string };
  /** The run was stopped before the facts were there. */
  cancelled: Record<string, never>;
  /** The time was over while something that could change the result was still being asked. */
  'not-finished': Record<string, never>;
  /** An earlier link of the chain is broken, so this one could not be tried. */
  blocked: { readonly by: string };
  /** There is nothing to ask, since it is all here, as in the demo. */
  'targets-local': Record<string, never>;
  /** --only left it out. */
  'not-selected': Record<string, never>;
}

export interface ReasonArgs extends CommonReasons, Joined<Declared[CheckId]['reasons']> {}
