/** Edition and build of the system, model of the computer, virtual machine. */
import { system } from 'systeminformation/lib/system.js';
import type { MachineFacts } from '../../../shared/observation/machine.ts';
import { parseOsRelease, parseSystemVersion } from '../../../shared/parse/machine/linux.ts';
import { machineOf } from '../../../shared/parse/machine/raw.ts';
import { textOf } from './files.ts';

const MAC_VERSION = '/System/Library/CoreServices/SystemVersion.plist';

/** readModel leaves the edition to files: the library asks for the name of the host beside it, which may ask the DNS. */
export async function readModel(): Promise<MachineFacts> {
  return { ...(await edition()), ...machineOf(await system()) };
}

async function edition(): Promise<MachineFacts> {
  if (process.platform === 'darwin') return parseSystemVersion((await textOf(MAC_VERSION)) ?? '');
  return parseOsRelease((await textOf('/etc/os-release')) ?? (await textOf('/usr/lib/os-release')) ?? '');
}
