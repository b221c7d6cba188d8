/** What part of the installed programs a command line of PowerShell shows. */
import { CLIENT_NAME } from '../../parse/common/client.ts';

/** Searched for the client: nothing printed means that it is not there. */
export const SEARCHED_PROGRAMS = 'searched';
/** Some of the programs, by another filter or from one of the places alone. */
export const PART_OF_PROGRAMS = 'part';

const FILTER = /\|\s*(?:where(?:-object)?|\?|select-string|findstr)\b|\|\s*\?\s*\{/i;
/** 32-bit programs are registered in a place of their own, and the client's installer is one. */
const OTHER_PLACE = /wow6432node/i;

/** shownPrograms says which programs a query of the Uninstall keys shows: the subject of the output. */
export function shownPrograms(line: string): string {
  if (!OTHER_PLACE.test(line)) return PART_OF_PROGRAMS;
  if (!FILTER.test(line)) return '';
  return CLIENT_NAME.test(line) ? SEARCHED_PROGRAMS : PART_OF_PROGRAMS;
}
