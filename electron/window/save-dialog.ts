import { extname, join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import type { Language } from '../../shared/text/language.ts';
import { MENU_TEXTS } from './menu-texts.ts';

/** saveDialog gives the dialog for a file of this name. Its one type makes the system add the ending that a typed name lacks. */
export function saveDialog(name: string, folder: string, language: Language): SaveDialogOptions {
  const extension = extname(name).slice(1);
  return {
    title: MENU_TEXTS[language].saveAs,
    defaultPath: join(folder, name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
}
