// Changes the rules in thousands of small ways, one at a time, and lists the changes that no test notices:
// npm run mutants [-- FOLDER_OR_FILE ...]; 'FOLDER/*.ts' in quotes takes the files of a folder without its folders
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { refusedOf, spanOf } from './refused.mjs';
import { isMeasured, ROOMS, strykerOptions } from './stryker.mjs';
import { folderOf, isWithin, keyOf, mergeSurvivors, pageOf } from './table.mjs';

const DATA = 'test/mutants/survivors.json';
const PAGE = 'test/mutants/SURVIVORS.md';

const places = process.argv.slice(2).map((place) => place.replace(/\/$/, ''));
const unknown = places.filter((place) => !existsSync(folderOf(place)) || !isMeasured(place));
if (unknown.length > 0) {
  console.error(`Mutants are made in ${ROOMS.join(', ')} and below; not in ${unknown.join(', ')}.`);
  process.exit(2);
}
const parts = places.length > 0 ? places : ROOMS;

const results = await new Stryker(strykerOptions(parts)).runMutationTest();
const alive = results
  .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  .map(withSource);
const refused = new Set(refusedOf(alive));
const survivors = alive.filter((one) => !refused.has(one));
const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout');

const before = JSON.parse(readFileSync(DATA, 'utf8'));
const known = new Set(before.survivors.map(keyOf));
const data = {
  measured: [
    ...before.measured.filter(({ part }) => !parts.some((one) => isWithin(part, one))),
    ...parts.map(scoreOf),
  ].sort((a, b) => (a.part < b.part ? -1 : 1)),
  survivors: mergeSurvivors(before.survivors, survivors.map(entryOf), (file) =>
    parts.some((part) => isWithin(file, part)),
  ),
};
writeFileSync(DATA, `${JSON.stringify(data, null, 2)}\n`);
writeFileSync(PAGE, pageOf(data));

const fresh = survivors.filter((one) => !known.has(keyOf(entryOf(one))));
for (const one of fresh) {
  const { file, code, mutant } = entryOf(one);
  console.log(`${file}:${one.location.start.line}  ${code}  ->  ${mutant}`);
}
console.log(
  `${noticed.length} noticed, ${survivors.length} not (${fresh.length} of them new), ${refused.size} refused by the compiler`,
);
if (fresh.length > 0) process.exitCode = 1;

function withSource({ fileName, location, replacement }) {
  return { file: relative('.', fileName), source: readFileSync(fileName, 'utf8'), location, replacement };
}

/** A mutant as the table keeps it: on one line, and without its place, which moves. */
function entryOf(one) {
  const lineless = (code) => code.replace(/\s+/g, ' ').trim();
  return {
    file: one.file,
    code: lineless(one.source.slice(...spanOf(one))),
    mutant: lineless(one.replacement),
  };
}

function scoreOf(part) {
  const inPart = (file) => isWithin(file, part);
  const seen = noticed.filter(({ fileName }) => inPart(relative('.', fileName))).length;
  const missed = survivors.filter(({ file }) => inPart(file)).length;
  return { part, on: new Date().toISOString().slice(0, 10), mutants: seen + missed, noticed: seen };
}
