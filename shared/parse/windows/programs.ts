import { z } from 'zod';
import { mapKnown, type Known } from '../../observation/known.ts';
import type { ClientInstallation } from '../../observation/workstation.ts';
import { CLIENT_NAME } from '../common/client.ts';
import { rowsOf, text, type Sections } from './rows.ts';

const programRow = z.object({ DisplayName: text, DisplayVersion: text });

/** clientOf looks for the Workspace client among the installed programs. */
export function clientOf(all: Sections): Known<ClientInstallation> {
  return mapKnown(rowsOf(all, 'programs', programRow), (programs) => {
    const found = programs.find(({ DisplayName }) => CLIENT_NAME.test(DisplayName));
    if (found === undefined) return { installed: false };
    const version = found.DisplayVersion === '' ? {} : { version: found.DisplayVersion };
    return { installed: true, name: found.DisplayName, ...version };
  });
}
