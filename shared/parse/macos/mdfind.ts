import { partial, silent, whole, type Listing } from '../../observation/listing.ts';
import { linesOf } from '../common/lines.ts';

/** parseMdfind reads the paths of applications that `mdfind` prints, one a line, and nothing where it finds none. */
export function parseMdfind(text: string): Listing<string> {
  const lines = [...linesOf(text)].filter((line) => line !== '');
  if (lines.length === 0) return silent();
  const paths = lines.filter((line) => line.startsWith('/'));
  const applications = paths.filter((line) => line.endsWith('.app'));
  // Warnings of the system's own libraries stand among them at times.
  return paths.length === lines.length ? whole(applications) : partial(applications, 'not only paths');
}
