import type { Report } from '../schema.ts';

/** inOrder gives the earlier report first; of the same instant the first one. As texts, 10:00:00Z would come after 10:00:00.5Z. */
export function inOrder(one: Report, other: Report): readonly [before: Report, after: Report] {
  return Date.parse(other.createdAt) < Date.parse(one.createdAt) ? [other, one] : [one, other];
}
