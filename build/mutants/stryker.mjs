// What of the rules is changed, and which tests must notice it.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { folderOf, isWithin } from './table.mjs';

/** Rooms of rules, and the tests that must notice a change in one of them: those of its own folder, and `more`. */
const GROUPS = [
  {
    rooms: ['shared/route', 'shared/resolution', 'shared/check', 'shared/diagnosis'],
    more: ['test/shared/pipeline.test.ts'],
  },
  { rooms: ['shared/filter'], more: [] },
  // What is drawn and said of a drill is looked at by people.
  { rooms: ['shared/drill/*.ts', 'shared/drill/rules'], more: [] },
];

export const ROOMS = GROUPS.flatMap(({ rooms }) => rooms);

/** isMeasured says whether a place lies in one of the rooms; nowhere else are the tests known that hold it. */
export const isMeasured = (place) => ROOMS.some((room) => isWithin(place, room));

/** They ask the kernel, in a namespace of their own. */
const APART = 'kernel.test.ts';

function testsOf(places) {
  const groups = GROUPS.filter(({ rooms }) =>
    places.some((place) => rooms.some((room) => isWithin(place, room))),
  );
  const tests = groups.flatMap(({ rooms, more }) => [
    ...rooms.flatMap((room) =>
      readdirSync(`test/${folderOf(room)}`, { recursive: true })
        .filter((name) => name.endsWith('.test.ts') && name !== APART)
        .map((name) => `test/${folderOf(room)}/${name}`),
    ),
    ...more,
  ]);
  return [...new Set(tests)];
}

/** Properties that judge all broken workstations many times over: seconds for each mutant, and what they find is random. */
const SLOW = [
  'what is settled by some facts >',
  'the verdict before the end > says of',
  'any part of what a healthy workstation sees >',
  'the winner > reads a table of 100,000 routes',
];

const plugin = (name) => resolve(import.meta.dirname, name);

/** strykerOptions says how Stryker changes these folders or files. */
export function strykerOptions(places) {
  return {
    // Words are read by people; what a change of one breaks, no rule can say.
    mutate: [
      ...places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`)),
      '!**/*.en.ts',
      '!**/*.zh-CN.ts',
    ],
    mutator: {
      // The compiler checks texts that are chosen (keys, codes), and asks for each `?.`.
      excludedMutations: ['StringLiteral', 'OptionalChaining'],
    },
    plugins: [plugin('runner.mjs'), plugin('ignore.mjs')],
    testRunner: 'in-process',
    inProcess: { tests: testsOf(places), slow: SLOW },
    ignorers: ['empty-lists'],
    coverageAnalysis: 'perTest',
    // What is made once, such as a table, would need all tests for each change.
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 60_000,
    // The copy that is changed needs no more than what the rules and their tests load.
    ignorePatterns: [
      '/*',
      '!/shared',
      '!/test',
      '!/package.json',
      '!/tsconfig.json',
      'test/evidence',
      'test/windows',
    ],
    tempDirName: 'dist/mutants',
    reporters: ['progress-append-only'],
    warnings: { unknownOptions: false, slow: false },
    allowConsoleColors: false,
  };
}
