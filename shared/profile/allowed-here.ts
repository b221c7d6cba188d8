/** What is allowed where a schema's own mistake has no sentence of its own: what the library says is for programmers. */
import type { z } from 'zod';

/** A schema without a sentence for a mistake leaves this one, which no person writes. */
export const UNSAID = '\u0000';

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map',
  record: 'a map',
  map: 'a map',
  array: 'a list',
  tuple: 'a list',
  set: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  undefined: 'nothing',
};
const ANOTHER = 'another value';

/** allowedHere says it in our words; `keys` are those of a map that belongs there. */
export function allowedHere(issue: z.core.$ZodIssue, keys: readonly string[]): string {
  if (issue.message !== UNSAID) return issue.message;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? ANOTHER;
      return kind === 'a map' && keys.length > 0 ? `a map with the keys ${keys.join(', ')}` : kind;
    }
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_union': {
      const branches = issue.errors.flatMap(([first]) =>
        first === undefined ? [] : allowedHere(first, keys),
      );
      return [...new Set(branches)].join(', or ') || ANOTHER;
    }
    default:
      return ANOTHER;
  }
}
