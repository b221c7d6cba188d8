/** The settings of an entry, one by one. */
import type { Area, Gap } from '../../config.ts';
import type { Reading } from '../reading.ts';
import type { Entry, Setting } from './tree.ts';

/** What one setting came to. */
export type Taken = 'read' | 'aside' | false;

/** each goes through the settings of an entry; what is not known is noted for the part. */
export function each(
  reading: Reading,
  entry: Entry,
  area: Area,
  gaps: Gap[],
  take: (one: Setting) => Taken,
): void {
  reading.read(entry.opened);
  for (const one of entry.settings) {
    const taken = take(one);
    if (taken === 'read') reading.read(one.line);
    else if (taken === 'aside') reading.aside(one.line);
    else gaps.push(reading.notUnderstood(one.line, [area]));
  }
  for (const line of entry.strange) gaps.push(reading.notUnderstood(line, [area]));
}
