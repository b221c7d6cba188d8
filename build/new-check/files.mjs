// The files of a new check, and the lines that it needs in others.
import { namesOf, Refused } from './names.mjs';
import { caseFile, checkFile, wordsFile } from './templates.mjs';

/** planOf says what is to be written, or refuses; it writes nothing itself. */
export function planOf({ ids, finding, lab }, files) {
  const names = namesOf({ ids, finding }, files);
  const { id, family, name } = names;
  const base = `shared/check/${family}/${name}`;
  const created = [
    { path: `${base}.ts`, text: checkFile(names), next: 'what it needs, what it finds, how it judges' },
    { path: `${base}.en.ts`, text: wordsFile(names, 'English'), next: 'its words in English' },
    { path: `${base}.zh-CN.ts`, text: wordsFile(names, 'Chinese'), next: 'its words in Chinese' },
    {
      path: `test/support/checks/${id}.ts`,
      text: caseFile(names, lab),
      next: lab
        ? 'workstations that prove it, and the fault in a real network'
        : 'workstations that prove it',
    },
  ].map((file) => ({ ...file, isNew: true }));
  const taken = created.find(({ path }) => files.exists(path));
  if (taken !== undefined) throw new Refused(`There is a file ${taken.path} already: choose another name.`);
  return [
    ...created,
    {
      path: 'shared/check/registry.ts',
      text: registered(files.read('shared/check/registry.ts'), names),
      next: 'move it to its place in the chain',
    },
    { path: 'shared/advice/checks.ts', text: worded(files.read('shared/advice/checks.ts'), names), next: '' },
  ];
}

function registered(text, { family, name, constant, variable }) {
  const imported = insert(text, lastOf(/^import .*;$/gm), [
    `import { ${constant}, ${variable}Check } from './${family}/${name}.ts';`,
  ]);
  const listed = insert(imported, /(?<=export const CHECKS: readonly Check\[\] = \[)[^\]]*?(?=\n\];)/g, [
    `  ${variable}Check,`,
  ]);
  return insert(listed, /(?<=export const FINDINGS = \{)[^}]*?(?=\n\} as const satisfies )/g, [
    `  ...${constant},`,
  ]);
}

function worded(text, { id, family, name, variable }) {
  const from = `'../check/${family}/${name}`;
  let changed = insert(text, lastOf(/^import \* as .*;$/gm), [
    `import * as ${variable}En from ${from}.en.ts';`,
    `import * as ${variable}Zh from ${from}.zh-CN.ts';`,
  ]);
  for (const table of ['names', 'texts'])
    for (const [key, suffix] of [
      ['en', 'En'],
      ["'zh-CN'", 'Zh'],
    ]) {
      const body = new RegExp(
        `(?<=CHECK_${table.toUpperCase()} = \\{[\\s\\S]*?\\n  ${key}: \\{)[^}]*?(?=\\n  \\},)`,
        'g',
      );
      changed = insert(changed, body, [`    '${id}': ${variable}${suffix}.${table},`]);
    }
  return changed;
}

/** A pattern that finds the last line of its kind. */
function lastOf(pattern) {
  return { [Symbol.matchAll]: (text) => [...text.matchAll(pattern)].slice(-1) };
}

/** insert puts lines behind the one place that the pattern finds. */
function insert(text, pattern, lines) {
  const [place] = [...pattern[Symbol.matchAll](text)];
  if (place === undefined)
    throw new Refused(
      'The lists in registry.ts or advice/checks.ts no longer look as build/new-check expects.',
    );
  const end = place.index + place[0].length;
  return `${text.slice(0, end)}\n${lines.join('\n')}${text.slice(end)}`;
}
