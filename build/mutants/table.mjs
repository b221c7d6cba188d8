// The survivors with their reasons: data that a run writes, and the page that is made of them.

/** A place of a survivor without its line, which moves. */
export const keyOf = ({ file, code, mutant }) => JSON.stringify([file, code, mutant]);

const FILES_ALONE = '/*.ts';

/** isWithin says whether a file or a part belongs to a part; `folder/*.ts` are the files of a folder without its folders. */
export function isWithin(path, part) {
  if (!part.endsWith(FILES_ALONE)) return path === part || path.startsWith(`${part}/`);
  return path.endsWith('.ts') && path.slice(0, path.lastIndexOf('/')) === folderOf(part);
}

/** folderOf gives what must exist for a part. */
export const folderOf = (part) => (part.endsWith(FILES_ALONE) ? part.slice(0, -FILES_ALONE.length) : part);

/** mergeSurvivors takes the reasons that are known; what was measured replaces what was said of these files before. */
export function mergeSurvivors(before, measured, isMeasured) {
  const reasons = new Map(before.map((one) => [keyOf(one), one.reason]));
  const now = measured.map((one) => ({ ...one, reason: reasons.get(keyOf(one)) ?? '' }));
  const unique = new Map(
    [...before.filter(({ file }) => !isMeasured(file)), ...now].map((one) => [keyOf(one), one]),
  );
  return [...unique.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** pageOf gives the Markdown of scores and survivors. */
export function pageOf({ measured, survivors }) {
  return `${[
    '# Mutants that survive',
    '',
    'Written by `npm run mutants`; reasons stand in `survivors.json`. *Noticed*: a test failed, or the code did not end. What the',
    'compiler refuses is no mutant.',
    '',
    '| Part | Measured | Mutants | Noticed | Score |',
    '| --- | --- | --- | --- | --- |',
    ...measured.map(
      ({ part, on, mutants, noticed }) =>
        `| ${part} | ${on} | ${mutants} | ${noticed} | ${((100 * noticed) / mutants).toFixed(1)} % |`,
    ),
    '',
    '| File | Code | Mutant | Why it may survive |',
    '| --- | --- | --- | --- |',
    ...survivors.map(
      ({ file, code, mutant, reason }) =>
        `| ${file} | ${cell(code)} | ${cell(mutant)} | ${reason === '' ? 'nobody has looked yet' : reason} |`,
    ),
  ].join('\n')}\n`;
}

/** Code in a cell: no bar, and short enough to be read. */
function cell(code) {
  const short = code.length > 90 ? `${code.slice(0, 89)}…` : code;
  return `\`${short.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}
