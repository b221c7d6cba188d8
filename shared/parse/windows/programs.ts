import { z } from 'zod';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { ClientInstallation } from '../../observation/workstation.ts';
import { CLIENT_NAME } from '../common/client.ts';
import { rowsOf, text, type Sections } from './rows.ts';

const programRow = z.object({ DisplayName: text, DisplayVersion: text });

/** clientOf looks for the Workspace client among the installed programs; of several versions the newest counts. */
export function clientOf(all: Sections): Known<ClientInstallation> {
  const rows = rowsOf(all, 'programs', programRow);
  if (!rows.known) return rows;
  const [found] = rows.value
    .filter(({ DisplayName }) => CLIENT_NAME.test(DisplayName))
    .sort((a, b) => newer(b.DisplayVersion, a.DisplayVersion));
  if (found === undefined) {
    return all['programs']?.part === true
      ? unknown('unparsable', 'programs: not all of them are shown')
      : known({ installed: false });
  }
  const version = found.DisplayVersion === '' ? {} : { version: found.DisplayVersion };
  return known({ installed: true, name: found.DisplayName, ...version });
}

/** Part by part as numbers: 7.11 is later than 7.9. */
function newer(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index).find(
    (index) => left[index] !== right[index],
  );
  return at === undefined ? 0 : (left[at] ?? -1) - (right[at] ?? -1);
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d{1,9}/g) ?? []).map(Number);
}
