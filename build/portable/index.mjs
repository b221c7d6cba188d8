// `npm run portable [-- SYSTEM …]`: the command line with its own Node, one zip per system, into dist/portable.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksums, filesIn, makeFolder } from './folder.mjs';
import { SYSTEMS } from './systems.mjs';
import { zipFolder } from './zip.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const output = fileURLToPath(new URL('../../dist/portable', import.meta.url));

const asked = process.argv.slice(2);
const stranger = asked.find((name) => !Object.hasOwn(SYSTEMS, name));
if (stranger !== undefined) {
  console.error(`found ${stranger}; allowed: ${Object.keys(SYSTEMS).join(', ')}; without any: all.`);
  process.exit(2);
}

mkdirSync(output, { recursive: true });
for (const system of asked.length === 0 ? Object.keys(SYSTEMS) : asked) {
  const name = `vpc-doctor-${version}-${system}`;
  const work = mkdtempSync(join(output, '.new-'));
  try {
    makeFolder(system, work);
    rmSync(join(output, `${name}.zip`), { force: true });
    await zipFolder(work, name, join(output, `${name}.zip`));
    console.log(`dist/portable/${name}.zip`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
writeFileSync(
  join(output, 'SHA256SUMS'),
  checksums(
    output,
    filesIn(output).filter((file) => file.endsWith('.zip')),
  ),
);
