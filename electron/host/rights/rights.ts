/** Who could have written a file, by this system's own kind of rights. */
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { StartNative } from '../../windows-native/client.ts';
import type { Objection } from './objection.ts';
import { remembered } from './remembered.ts';
import { unixRights } from './unix.ts';
import { windowsRights } from './windows.ts';

/** rightsOf gives the judge of this system; `startNative` starts the native process of Windows, absent: as a child of Node. */
export function rightsOf(platform: Platform, startNative?: StartNative): Objection {
  return platform === 'win32' ? remembered(windowsRights({ startNative })) : unixRights();
}
