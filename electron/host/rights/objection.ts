/** Why a file may be another's work. */
export interface Doubt {
  readonly kind: 'other-owner' | 'writable' | 'not-understood' | 'unreadable' | 'not-on-a-drive';
  /** The file, or a folder above it. */
  readonly place: string;
  /** What the system said, for `unreadable`. */
  readonly detail?: string;
}

/** Says why a regular file may be another's work; null: only an administrator can have written it. */
export type Objection = (path: string) => Promise<Doubt | null>;
