// What of the rules is changed, and which tests must notice it.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOMS = ['shared/route', 'shared/resolution', 'shared/check', 'shared/diagnosis'];

/** It asks the kernel, in a namespace of its own. */
const APART = 'kernel.test.ts';

const TESTS = [
  ...ROOMS.flatMap((room) =>
    readdirSync(`test/${room}`)
      .filter((name) => name.endsWith('.test.ts') && name !== APART)
      .map((name) => `test/${room}/${name}`),
  ),
  'test/shared/pipeline.test.ts',
];

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
    inProcess: { tests: TESTS, slow: SLOW },
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
