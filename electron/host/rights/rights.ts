/** Who could have written a file, by this system's own kind of rights. */
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { StartNative } from '../../windows-native/client.ts';
import { remembered } from './remembered.ts';
import { unixRights } from './unix.ts';
import { windowsRights } from './windows.ts';

/** Gives why a regular file may be another's work, in a few words with its path; null: only an administrator can have written it. */
export type Objection = (path: string) => Promise<string | null>;

/** rightsOf gives the judge of this system; `startNative` starts the native process of Windows, absent: as a child of Node. */
export function rightsOf(platform: Platform, startNative?: StartNative): Objection {
  return platform === 'win32' ? remembered(windowsRights({ startNative })) : unixRights();
}
