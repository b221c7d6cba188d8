/** A part of a name that no test has, or that stands behind an apostrophe, would look like a run without a failure. */
import type { Reporter, TestModule } from 'vitest/node';

type Module = Pick<TestModule, 'children'>;

export class NothingRan implements Reporter {
  readonly #isFiltered: boolean;

  /** `argv`: what the run was started with; `-t` asks for a part of a name. */
  constructor(argv: readonly string[] = process.argv) {
    this.#isFiltered = argv.some((one) => /^(?:-t|--testNamePattern)(?:=|$)/.test(one));
  }

  onTestRunEnd(modules: readonly Module[]): void {
    const ran = modules.some((module) => [...module.children.allTests()].some(hasRun));
    if (!this.#isFiltered || ran) return;
    process.stderr.write('\nNo test has that part in its name, so nothing was shown.\n');
    process.exitCode = 1;
  }
}

function hasRun(test: { result(): { readonly state: string } }): boolean {
  return ['passed', 'failed'].includes(test.result().state);
}
