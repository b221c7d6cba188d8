/** Errors of the system, checked, not trusted: whatever was thrown may be one. */
import { fieldsOf } from '../../shared/values/fields.ts';

/** codeOf gives the system's code of an error, such as ENOENT; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  const { code } = fieldsOf(error);
  return typeof code === 'string' ? code : undefined;
}

/** messageOf gives what an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
