/** Who could have written a file, by this system's own kind of rights. */
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { StartNative } from '../../windows-native/client.ts';
import { remembered } from './remembered.ts';
import { unixRights } from './unix.ts';
import { windowsRights } from './windows.ts';

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

/** rightsOf gives the judge of this system; `startNative` starts the native process of Windows, absent: as a child of Node. */
export function rightsOf(platform: Platform, startNative?: StartNative): Objection {
  return platform === 'win32' ? remembered(windowsRights({ startNative })) : unixRights();
}
