/** The order of the test files: those that take longest begin, so that none of them runs alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What drives a browser or starts programs, the slowest first; a file that matches none of these takes seconds. */
const SLOW = [
  /e2e\/window\//,
  /e2e\/cli|electron\/demo/,
  /e2e\//,
  /openssl-chains|html-valid|hostile-report|replay\//,
];

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    return bySize
      .map((file, index) => ({ file, index, rank: rankOf(file.moduleId) }))
      .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ file }) => file);
  }
}

function rankOf(path: string): number {
  const rank = SLOW.findIndex((pattern) => pattern.test(path.replaceAll('\\', '/')));
  return rank === -1 ? SLOW.length : rank;
}
