/** The settings of an entry, one by one. */
import type { Area, Gap } from '../../written.ts';
import type { Entry, Setting } from './tree.ts';

/** What one setting came to. */
export type Taken = 'read' | 'aside' | false;

/** The part to which settings belong, and where those are noted that nobody knows. */
export interface Part {
  readonly area: Area;
  readonly gaps: Gap[];
}

/** each goes through the settings of an entry; what is not known is noted for the part. */
export function each(entry: Entry, { area, gaps }: Part, take: (one: Setting) => Taken): void {
  entry.opened.read();
  for (const one of entry.settings) {
    const taken = take(one);
    if (taken === 'read') one.read();
    else if (taken === 'aside') one.aside();
    else gaps.push(one.notUnderstood(area));
  }
  for (const strange of entry.strange) gaps.push(strange.notUnderstood(area));
}
