import { z } from 'zod';
import { mapKnown, type Known } from '../../observation/known.ts';
import type { ClientInstallation } from '../../observation/workstation.ts';
import { rowsOf, text, type Sections } from './rows.ts';

const programRow = z.object({ DisplayName: text, DisplayVersion: text });

/** The vendor documents no name; these are what its product is called. The script filters by the same words. */
export const CLIENT_WORDS = String.raw`\u65e0\u5f71|wuying|alibaba cloud workspace|elastic desktop`;
const CLIENT = new RegExp(CLIENT_WORDS, 'i');

/** clientOf looks for the Workspace client among the installed programs. */
export function clientOf(all: Sections): Known<ClientInstallation> {
  return mapKnown(rowsOf(all, 'programs', programRow), (programs) => {
    const found = programs.find(({ DisplayName }) => CLIENT.test(DisplayName));
    if (found === undefined) return { installed: false };
    const version = found.DisplayVersion === '' ? {} : { version: found.DisplayVersion };
    return { installed: true, name: found.DisplayName, ...version };
  });
}
