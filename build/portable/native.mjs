// Puts koffi's binaries for every processor of Windows where electron-builder takes them from; npm installs those of this
// machine alone.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './registry.mjs';
import { SYSTEMS } from './systems.mjs';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

for (const { native } of Object.values(SYSTEMS)) {
  if (native !== null) cpSync(packageFolder(native), join(modules, native.name), { recursive: true });
}
