// `npm run msi -- FOLDER`: the package for Windows Installer of the app that electron-builder unpacked into FOLDER.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeMsi } from './make.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const output = fileURLToPath(new URL('../../dist/packages', import.meta.url));
const [app] = process.argv.slice(2);
if (app === undefined) {
  console.error('name the folder of the unpacked app, such as dist/packages/win-unpacked.');
  process.exit(2);
}
mkdirSync(output, { recursive: true });
const file = join(output, `VPC Doctor ${version} x64.msi`);
makeMsi({ app, version, output: file });
console.log(file);
