import type { Finding } from './finding.ts';

const keys = new WeakMap<object, string>();

/**
 * findingKey is equal for findings that say the same (code and args). Args are shared between the subjects
 * of one check, so their text is made once: with 10,000 subjects it would cost minutes otherwise.
 */
export function findingKey(finding: Finding): string {
  const known = keys.get(finding.args);
  const args = known ?? JSON.stringify(finding.args);
  if (known === undefined) keys.set(finding.args, args);
  return `${finding.code} ${args}`;
}

interface Group {
  readonly first: Finding;
  readonly subjects: Set<string>;
  readonly evidence: Set<string>;
  /** Lists that were taken in already: subjects of one check often share one list. */
  readonly seen: Set<readonly string[]>;
}

/** mergeFindings makes one finding of those that say the same about several subjects. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = findingKey(finding);
    const group = groups.get(key) ?? {
      first: finding,
      subjects: new Set(),
      evidence: new Set(),
      seen: new Set(),
    };
    groups.set(key, group);
    take(group, group.subjects, finding.subjects);
    take(group, group.evidence, finding.evidence);
  }
  return [...groups.values()].map(({ first, subjects, evidence }): Finding => {
    return { ...first, subjects: [...subjects], evidence: [...evidence] };
  });
}

function take(group: Group, into: Set<string>, list: readonly string[]): void {
  if (group.seen.has(list)) return;
  group.seen.add(list);
  for (const item of list) into.add(item);
}
