// A test runner for Stryker that stays within its process. Quick tests go first, and the first that fails ends a mutant.
import { performance } from 'node:perf_hooks';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './script.mjs';

class InProcess {
  /** Read by the code that Stryker has changed: which mutant is on, which test runs, how often it was hit. */
  #state;
  #files;
  #isSlow;
  #evaluate;
  /** The tests as they were evaluated without a mutant; they have run once. */
  #tests;
  /** Milliseconds of each test without a mutant. */
  #durations = new Map();

  constructor({ inProcess }) {
    this.#files = inProcess.tests;
    this.#isSlow = ({ id }) => inProcess.slow.some((name) => id.includes(name));
    this.#state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#evaluate = await bundleTests(this.#files);
  }

  async dryRun() {
    const tests = await this.#healthy();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#state.mutantCoverage };
  }

  /** What tests and code make once is made here, before any mutant is on. */
  async #healthy() {
    this.#tests = this.#evaluated();
    const results = [];
    for (const test of this.#tests) results.push(await this.#run(test));
    for (const { id, timeSpentMs } of results) this.#durations.set(id, timeSpentMs);
    return results;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment }) {
    if (this.#tests === undefined) await this.#healthy();
    const counted = hitLimit === undefined ? {} : { hitLimit, hitCount: 0 };
    Object.assign(this.#state, { activeMutant: activeMutant.id, ...counted });
    const tests = await this.#firstFailure(reloadEnvironment, testFilter && new Set(testFilter));
    const { hitCount } = this.#state;
    Object.assign(this.#state, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async #firstFailure(isStatic, wanted) {
    const results = [];
    for (const test of this.#chosen(isStatic, wanted)) {
      results.push(await this.#run(test));
      if (results.at(-1).status === TestStatus.Failed) break;
    }
    return results;
  }

  #chosen(isStatic, wanted) {
    const tests = isStatic ? this.#evaluatedAgain() : this.#tests;
    const duration = ({ id }) => this.#durations.get(id) ?? 0;
    return tests
      .filter(({ id }) => wanted === undefined || wanted.has(id))
      .sort((a, b) => duration(a) - duration(b));
  }

  #evaluated() {
    return this.#evaluate().filter((test) => !this.#isSlow(test));
  }

  /** A mutant that breaks the evaluation itself is found by that. */
  #evaluatedAgain() {
    try {
      return this.#evaluated();
    } catch (error) {
      return [{ id: 'evaluation', run: () => Promise.reject(error) }];
    }
  }

  async #run({ id, run }) {
    const start = performance.now();
    this.#state.currentTestId = id;
    const failure = await failureOf(run);
    this.#state.currentTestId = undefined;
    const result = { id, name: id, timeSpentMs: performance.now() - start };
    return failure === null
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage: failure };
  }
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function create(options) {
  return new InProcess(options);
}
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
