/**
 * Runs as a Windows program: reads an administrator's profile. Arguments: its path, the native process, and one more
 * owner that counts.
 */
import { readManaged } from '../../electron/host/managed-profile.ts';
import { windowsRights } from '../../electron/host/rights/windows.ts';
import { startNodeNative } from '../../electron/windows-native/node-process.ts';

const [path = '', program, alsoTrusted] = process.argv.slice(2);
const rights = windowsRights({
  startNative: () => startNodeNative(program),
  ...(alsoTrusted === undefined ? {} : { alsoTrusted }),
});
const found = await readManaged(path, rights);
process.stdout.write(`${JSON.stringify(found)}\n`, () => {
  process.exit(0);
});
