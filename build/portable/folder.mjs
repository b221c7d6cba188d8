// The folder of a portable command line: Node, the bundle, what starts it, licences and checksums.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UNIX_LAUNCHER, WINDOWS_LAUNCHER } from './launchers.mjs';
import { licenceOf, licenceOfNode, thirdPartyLicences } from './licences.mjs';
import { packageFolder } from './registry.mjs';
import { LICENCE_OF_NODE, SYSTEMS } from './systems.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SUMS = 'SHA256SUMS';

/** Fetches what a system needs: paths of Node, of its licence, and of koffi's package (null: none is needed). */
export function partsOf(system) {
  const { node, executable, native } = SYSTEMS[system];
  return {
    node: join(packageFolder(node), 'bin', executable),
    nodeLicence: licenceOfNode(packageFolder(SYSTEMS[LICENCE_OF_NODE].node)),
    native: native === null ? null : { name: native.name, folder: packageFolder(native) },
  };
}

/** Fills a folder that is not there yet. */
export function makeFolder(system, folder, parts = partsOf(system)) {
  for (const part of ['cli', 'renderer']) {
    if (!existsSync(join(root, 'dist', part))) throw new Error('build first: npm run build');
    cpSync(join(root, 'dist', part), join(folder, part), { recursive: true });
  }
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name, version, license, private: true, type: 'module' }, null, 2)}\n`,
  );
  addRuntime(system, folder, parts);
  addLauncher(system, folder);
  addLicences(folder, parts);
  writeFileSync(join(folder, SUMS), checksums(folder, filesIn(folder)));
}

function addRuntime(system, folder, { node, native }) {
  const { executable } = SYSTEMS[system];
  mkdirSync(join(folder, 'runtime'));
  copyFileSync(node, join(folder, 'runtime', executable));
  chmodSync(join(folder, 'runtime', executable), 0o755);
  // Only the library itself; the file beside it is for C programs.
  if (native !== null)
    cpSync(native.folder, join(folder, 'node_modules', native.name), {
      recursive: true,
      filter: (path) => !path.endsWith('.lib'),
    });
}

function addLauncher(system, folder) {
  const isWindows = system.startsWith('win-');
  const file = join(folder, isWindows ? 'vpc-doctor.cmd' : 'vpc-doctor');
  writeFileSync(file, isWindows ? WINDOWS_LAUNCHER : UNIX_LAUNCHER);
  chmodSync(file, 0o755);
}

function addLicences(folder, { nodeLicence, native }) {
  if (nodeLicence === null) throw new Error("Node's licence is missing.");
  const place = join(folder, 'licenses');
  mkdirSync(place);
  copyFileSync(join(root, 'LICENSE'), join(place, 'vpc-doctor.txt'));
  writeFileSync(join(place, 'node.txt'), nodeLicence);
  writeFileSync(join(place, 'third-party.txt'), thirdPartyLicences());
  if (native !== null) writeFileSync(join(place, 'koffi.txt'), licenceOf(native.folder));
}

/** Every file below a folder, by its path with slashes, in order. */
export function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return names.map((name) => name.replaceAll('\\', '/')).sort();
}

/** In the form of `sha256sum -c`. */
export function checksums(folder, names) {
  return names
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
