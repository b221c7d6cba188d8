// What tests of the rules import from Vitest, for a run within one process: matchers of Vitest itself, and a list of tests
// in place of its runner. Whatever else a test asks for (hooks, mocks, snapshots) is undefined, so that it fails at once.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] = expect;

/** A row of a table test: an array is spread, anything else is the argument. */
const argumentsOf = (row) => (Array.isArray(row) ? row : [row]);

/** collector gives the functions that a test file calls, and the tests that they have collected by then. */
export function collector() {
  const tests = [];
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const it = (name, run) => tests.push({ id: `${tests.length} ${[...names, name].join(' > ')}`, run });
  describe.each = (rows) => (name, body) =>
    rows.forEach((row, index) => describe(`${name} ${index}`, () => body(...argumentsOf(row))));
  it.each = (rows) => (name, run) =>
    rows.forEach((row, index) => it(`${name} ${index}`, () => run(...argumentsOf(row))));
  return { tests, api: { describe, it, expect } };
}
