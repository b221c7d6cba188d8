/**
 * The order of the test files: those of one project behind each other, since a worker is used again only where the next file
 * is of the same project, and loads everything anew otherwise; then those that take longest, so that none of them runs alone at the end.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The largest project is behind those that wait, so that its many small files fill the end. */
const PROJECTS = ['alone', 'machine', 'pure'];

/** What drives a browser or starts programs, the slowest first; a file that matches none of these takes seconds. */
const SLOW = [
  /e2e\/window\//,
  /e2e\/cli|electron\/demo/,
  /e2e\//,
  /openssl-chains|redacted-facts|new-check|kernel|html-valid|replay\//,
];

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    return bySize
      .map((file, index) => ({
        file,
        keys: [PROJECTS.indexOf(file.project.name), rankOf(file.moduleId), index],
      }))
      .toSorted((a, b) => firstDifference(a.keys, b.keys))
      .map(({ file }) => file);
  }
}

function rankOf(path: string): number {
  const rank = SLOW.findIndex((pattern) => pattern.test(path.replaceAll('\\', '/')));
  return rank === -1 ? SLOW.length : rank;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((key, at) => key - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
