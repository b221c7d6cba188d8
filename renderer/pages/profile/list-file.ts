import { listText } from '../../../shared/profile/list-text.ts';
import { isSpreadsheet, spreadsheetText } from '../../../shared/profile/spreadsheet.ts';
import type { Language } from '../../../shared/text/language.ts';

/** What can be chosen as a list; a workbook is chosen as well, and answered. */
export const LIST_FILES = '.csv,.tsv,.txt,.xlsx,.xls,.ods,text/csv';
export const IS_LIST = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|et|numbers)$/i;

/** What is said of a file that is no list. */
export class NoList extends Error {
  override readonly name = 'NoList';
}

/** listOf reads a list of cloud computers, whatever encoding it was saved in; throws a NoList, whose message is for the user. */
export async function listOf(file: File, language: Language): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isSpreadsheet(bytes)) throw new NoList(spreadsheetText(file.name, language));
  return listText(bytes, (part, encoding) => new TextDecoder(encoding, { fatal: true }).decode(part));
}
