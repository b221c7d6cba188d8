/** Windows: the owner and the list of rights, of the file and of every folder above it. */
import { win32 } from 'node:path';
import type { StartNative } from '../../windows-native/client.ts';
import { readDescriptors } from './descriptors.ts';
import type { Doubt, Objection } from './objection.ts';
import { readSddl, type SecurityDescriptor } from './sddl.ts';

/**
 * Who administers the machine in any case: the system, the group of administrators and its built-in account, those of
 * the domain, and the installer of Windows. Source: "Well-known SIDs" of Microsoft's documentation (confirmed).
 */
const ADMINISTRATORS =
  /^(?:SY|BA|LA|DA|EA|S-1-5-18|S-1-5-32-544|S-1-5-21-\d+-\d+-\d+-(?:500|512|519)|S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)$/;
/** "Owner rights": who that is has been judged already. */
const OWNER_RIGHTS = /^(?:OW|S-1-3-4)$/;

/** Write, append, attributes (a link can be made of a file with them), delete, rights, owner, all of it. */
const REWRITES = 0x2 | 0x4 | 0x10 | 0x100 | 0x1_0000 | 0x4_0000 | 0x8_0000 | 0x1000_0000 | 0x4000_0000;
/** In a folder: to delete it or what lies in it, its rights, its owner. To add something new harms nobody: `C:\ProgramData` lets all users do it. */
const REPLACES = 0x40 | 0x1_0000 | 0x4_0000 | 0x8_0000 | 0x1000_0000;

const ON_A_DRIVE = /^[A-Za-z]:\\/;

export interface WindowsRightsOptions {
  readonly startNative?: StartNative | undefined;
  /** One more owner that counts as an administrator, for systems that know no other. */
  readonly alsoTrusted?: string;
}

/** windowsRights lets a file count that administrators alone can have written; rights that cannot be read let nothing count. */
export function windowsRights({ startNative, alsoTrusted }: WindowsRightsOptions): Objection {
  const isTrusted = (who: string): boolean => ADMINISTRATORS.test(who) || who === alsoTrusted;
  return async (path) => {
    if (!ON_A_DRIVE.test(path)) return { kind: 'not-on-a-drive', place: path };
    const places = withFolders(path);
    const read = await readDescriptors(places, startNative);
    if (!read.known) return { kind: 'unreadable', place: path, detail: read.detail ?? read.reason };
    for (const [index, place] of places.entries()) {
      const descriptor = readSddl(read.value[index] ?? '');
      if (descriptor === null) return { kind: 'not-understood', place };
      const kind = doubtOf(descriptor, index === 0 ? REWRITES : REPLACES, isTrusted);
      if (kind !== null) return { kind, place };
    }
    return null;
  };
}

function doubtOf(
  { owner, entries }: SecurityDescriptor,
  harmful: number,
  isTrusted: (who: string) => boolean,
): Doubt['kind'] | null {
  if (!isTrusted(owner)) return 'other-owner';
  const isOpen = entries.some(
    ({ kind, isForChildrenOnly, rights, who }) =>
      kind === 'allow' &&
      !isForChildrenOnly &&
      (rights & harmful) !== 0 &&
      !isTrusted(who) &&
      !OWNER_RIGHTS.test(who),
  );
  return isOpen ? 'writable' : null;
}

/** The file first, the drive last. */
function withFolders(path: string): readonly string[] {
  const above = win32.dirname(path);
  return above === path ? [path] : [path, ...withFolders(above)];
}
