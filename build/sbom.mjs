// `node build/sbom.mjs FILE`: the parts of a release in CycloneDX's form. npm lists them, but with --omit=dev it leaves out
// every package that a tool needs as well; so it is asked about a lock file without the tools.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NODE_VERSION } from './portable/systems.mjs';

const { devDependencies, ...manifest } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('name the file to write.');
  process.exit(2);
}

// Both are shipped, and neither is a package that the product imports.
const RUNTIMES = [
  {
    'bom-ref': `electron@${devDependencies.electron}`,
    type: 'framework',
    name: 'electron',
    version: devDependencies.electron,
    purl: `pkg:npm/electron@${devDependencies.electron}`,
  },
  {
    'bom-ref': `node@${NODE_VERSION}`,
    type: 'platform',
    name: 'node',
    version: NODE_VERSION,
    purl: `pkg:generic/node@${NODE_VERSION}`,
  },
];

const work = mkdtempSync(join(tmpdir(), 'vpc-doctor-sbom-'));
try {
  const { devDependencies: _tools, ...root } = lock.packages[''];
  const shipped = Object.entries(lock.packages).filter(
    ([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true,
  );
  writeFileSync(join(work, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(work, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(shipped) } }),
  );
  const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    cwd: work,
    shell: process.platform === 'win32',
  });
  const sbom = JSON.parse(printed);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ ...sbom, components: [...sbom.components, ...RUNTIMES] }, null, 2)}\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
