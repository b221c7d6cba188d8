import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** userFolder makes a folder below the temporary one whose name has what names of users have: blanks, an apostrophe, Chinese letters. */
export function userFolder(what: string): string {
  return mkdtempSync(join(tmpdir(), `vpc-doctor ${what} 张伟's `));
}
