/** Saving in the desktop app: the user chooses the place in a dialog of the system. */
import { dialog, type BrowserWindow } from 'electron';
import type { Exported } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import type { Language } from '../../shared/text/language.ts';
import type { SaveFile } from '../host/report-files.ts';
import { keptFromOthers } from '../host/user-alone.ts';
import { writeFileAtomically } from '../host/write-file.ts';
import { messageOf } from '../process/system-error.ts';
import { saveDialog } from './save-dialog.ts';

/** Where the dialog begins, in which language, and over which window; null: there is none. */
interface Asking {
  readonly folder: string;
  readonly language: Language;
  readonly window: BrowserWindow | null;
}

/** saveChosen asks for the place and writes the file there; rejects with a HostError where it cannot. */
export async function saveChosen(
  { name, content }: Parameters<SaveFile>[0],
  { folder, language, window }: Asking,
): Promise<Exported> {
  const options = saveDialog(name, folder, language);
  const chosen =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  if (chosen.canceled || chosen.filePath === '') return { state: 'cancelled' };
  // The dialog has asked already whether an existing file may be replaced.
  await writeFileAtomically(chosen.filePath, content, { overwrite: true, protect: keptFromOthers }).catch(
    (error: unknown) => {
      throw new HostError('cannot-write', messageOf(error), { cause: error });
    },
  );
  return { state: 'saved', name: chosen.filePath };
}
