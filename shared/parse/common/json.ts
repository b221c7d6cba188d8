import type { z } from 'zod';
import { known, unknown, type Known } from '../../observation/known.ts';

/** parseJsonRows reads a JSON array of rows of one shape; anything else is unknown, with the place of the mistake. */
export function parseJsonRows<T>(text: string, schema: z.ZodType<readonly T[]>): Known<readonly T[]> {
  // Tools print nothing at all where there is no row.
  if (text.trim() === '') return known([]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unknown('unparsable', error instanceof Error ? error.message : String(error));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return known(parsed.data);
  const [issue] = parsed.error.issues;
  return unknown('unparsable', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
