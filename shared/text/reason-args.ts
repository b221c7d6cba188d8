import type { DeclaredReasons } from '../check/declared.ts';
import type { Finding } from '../diagnosis/finding.ts';
import type { UnknownReason } from '../observation/known.ts';
import type { ApiReasons } from './reason-args-api.ts';
import type { DnsReasons } from './reason-args-dns.ts';
import type { RouteReasons } from './reason-args-route.ts';
import type { WorkstationReasons } from './reason-args-workstation.ts';

/** Reasons that any check may give. */
export interface CommonReasons {
  /** The title of a finding is the reason. */
  finding: { readonly finding: Finding };
  /** A fact is missing; `what` names it technically (`routes`, `ping 100.100.2.136`). */
  unknown: { readonly what: string; readonly reason: UnknownReason; readonly detail: string | null };
  /** The check itself threw. */
  crashed: { readonly message: string };
  /** The run was stopped before the facts were there. */
  cancelled: Record<string, never>;
  /** The time was over while something that could change the result was still being asked. */
  'not-finished': Record<string, never>;
  /** An earlier link of the chain is broken, so this one could not be tried. */
  blocked: { readonly by: string };
  /** --only left it out. */
  'not-selected': Record<string, never>;
}

export interface ReasonArgs
  extends CommonReasons,
    WorkstationReasons,
    DnsReasons,
    RouteReasons,
    ApiReasons,
    DeclaredReasons {}
