import { z } from 'zod';
import { partial, whole, type Listing } from '../../observation/listing.ts';
import { jsonIn } from './json-text.ts';

/**
 * parseJsonRows reads a JSON array of rows of one shape, whose bracket is its end. Anything else says nothing about rows,
 * and names the place of the mistake; a text before or behind the array (a prompt, a warning) is left aside.
 */
export function parseJsonRows<T>(text: string, schema: z.ZodType<readonly T[]>): Listing<T> {
  const value = jsonIn(text);
  if (!value.known) return partial([], value.detail ?? 'no JSON array');
  const parsed = schema.safeParse(value.value);
  if (parsed.success) return whole(parsed.data);
  const [issue] = parsed.error.issues;
  return partial([], `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** holdsArray tells JSON from the table that the same command prints without `-j`. */
export function holdsArray(text: string): boolean {
  return /^[ \t]*\[/m.test(text);
}

/** looseNumber reads a number that some versions write as a text; null is none. */
export const looseNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
    z.null(),
  ])
  .optional()
  .transform((value) => value ?? undefined);

/** looseText reads a text; null is none. */
export const looseText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** looseTexts reads a list of texts; null is an empty one. */
export const looseTexts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
