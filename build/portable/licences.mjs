// The licences of everything that is bundled: each package's own text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = /^(?:licen[cs]e|copying|notice)/i;

/** What `npm ci --omit=dev` installs here; optional packages are for one system each, and told by their own file. */
function bundled() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && dev !== true && optional !== true)
    .map(([folder]) => join(root, folder));
}

/** One text for all of them. */
export function thirdPartyLicences() {
  return bundled()
    .map(licenceOf)
    .join(`\n${'='.repeat(80)}\n\n`);
}

/** Name, version, licence and its text; a package without one has its author and the name of the licence. */
export function licenceOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => TEXT.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const by = typeof author === 'object' ? author?.name : author;
  const about = [
    `${name} ${version}`,
    `Licence: ${license}`,
    ...(by === undefined ? [] : [`Author: ${by}`]),
    ...(homepage === undefined ? [] : [homepage]),
  ];
  return `${[about.join('\n'), ...texts].join('\n\n')}\n`;
}

/** Node's own licence, which names everything that is in its binary. */
export function licenceOfNode(folder) {
  const file = join(folder, 'LICENSE');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
