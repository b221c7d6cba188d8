/** Why a file gives no report; the words for it are in shared/text. */
export type ReportProblem =
  | { readonly code: 'cannot-read'; readonly errno: string }
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly allowed: number }
  | { readonly code: 'not-json'; readonly detail: string }
  /** A form of the report that is for reading, or a file of another kind. */
  | { readonly code: 'for-reading'; readonly form: 'html' | 'pdf' | 'markdown' }
  | { readonly code: 'other-kind'; readonly kind: OtherKind }
  /** What VPC Doctor reads in another place. */
  | { readonly code: 'elsewhere'; readonly kind: ElsewhereKind }
  /** The text ends within a value. */
  | { readonly code: 'truncated' }
  | { readonly code: 'too-deep'; readonly allowed: number }
  /** More values, or more items in one list, than a report of 10,000 cloud computers has. */
  | { readonly code: 'too-many'; readonly at: string; readonly allowed: number }
  /** `found` is the file's own word for its form; empty: none. */
  | { readonly code: 'not-a-report'; readonly found: string }
  | { readonly code: 'newer-version'; readonly found: string }
  | { readonly code: 'older-version'; readonly found: string }
  | { readonly code: 'damaged'; readonly at: string; readonly detail: string }
  /** A key that programs take for a part of the language. */
  | { readonly code: 'forbidden-key'; readonly at: string }
  | BundleProblem;

export type OtherKind = 'picture' | 'office' | 'binary' | 'text';
export type ElsewhereKind = 'profile' | 'plan' | 'plan-report' | 'list' | 'events';

export type BundleProblem =
  | { readonly code: 'not-a-zip'; readonly detail: string }
  | { readonly code: 'not-a-bundle' }
  | { readonly code: 'no-output' }
  | { readonly code: 'several-systems'; readonly systems: readonly string[] }
  | { readonly code: 'too-many-files'; readonly allowed: number }
  | { readonly code: 'unpacks-too-large'; readonly allowed: number }
  /** A file that unpacks to far more than output does. */
  | { readonly code: 'too-dense'; readonly file: string; readonly allowed: number }
  | { readonly code: 'twice'; readonly file: string }
  | { readonly code: 'link'; readonly file: string }
  | { readonly code: 'leads-out'; readonly file: string; readonly id: string }
  | { readonly code: 'bad-index'; readonly file: string; readonly detail: string }
  | { readonly code: 'bad-file'; readonly file: string; readonly problem: ReportProblem };
