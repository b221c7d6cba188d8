/** The corpus as bundles, for programs that are run; and what they leave in what they print and write. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Planted } from './draw.ts';
import { drawn, type Spec } from './spec.ts';
import { filesIn, Finder } from './views.ts';

/** leaksIn says what a reader of a file finds. */
export function leaksIn(
  planted: readonly Planted[],
  name: string,
  content: string | Uint8Array,
): readonly string[] {
  return filesIn(name, content).flatMap(([file, text]) => {
    const finder = new Finder(text);
    return planted.flatMap((one) =>
      finder.find(one) === null ? [] : [`${one.form}: ${one.shown} in ${file}`],
    );
  });
}

/** bundleOf writes all outputs of a system as one bundle into a new folder below this one. */
export function bundleOf(
  root: string,
  platform: string,
  specs: readonly Spec[],
): { readonly folder: string; readonly planted: readonly Planted[] } {
  const folder = mkdtempSync(join(root, `${platform}-`));
  const all = specs
    .filter((spec) => spec.platform === platform)
    .map((spec) => ({ name: spec.name, ...drawn(spec, 9) }));
  const ids = all.map((_, index) => String(index + 1).padStart(3, '0'));
  writeFileSync(
    join(folder, 'index.json'),
    JSON.stringify(all.map(({ command }, index) => ({ id: ids[index], command, platform, exitCode: 0 }))),
  );
  for (const [index, { text }] of all.entries()) writeFileSync(join(folder, `${ids[index] ?? ''}.txt`), text);
  return {
    folder,
    planted: all.flatMap(({ name, planted }) =>
      planted.map((one) => ({ ...one, form: `${name}: ${one.form}` })),
    ),
  };
}
