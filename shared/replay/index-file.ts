/** `index.json` of an evidence bundle: which file holds the output of which command. */
import { z } from 'zod';
import { UNKNOWN_REASONS } from '../observation/known.ts';

const MOST_ENTRIES = 20_000;
const text = z.string().max(40_000);

const entry = z.looseObject({
  id: z.union([z.string().min(1).max(200), z.number()]).transform(String),
  file: text.optional(),
  /** Where it stands in a file that holds several outputs, in bytes; absent: it is the whole file. */
  part: z
    .object({ start: z.number().int().nonnegative(), length: z.number().int().nonnegative() })
    .optional(),
  command: text,
  platform: z.enum(['win32', 'darwin', 'linux']),
  locale: text.nullish(),
  codepage: z.union([text, z.number().transform(String)]).nullish(),
  stream: z.enum(['stdout', 'stderr', 'file']).nullish(),
  startedAt: text.nullish(),
  exitCode: z.number().int().nullish(),
  failure: z.object({ reason: z.enum(UNKNOWN_REASONS), detail: text.optional() }).optional(),
});

const index = z.array(entry).max(MOST_ENTRIES);
export type IndexEntry = z.infer<typeof entry>;

export type IndexResult =
  | { readonly ok: true; readonly entries: readonly IndexEntry[] }
  | { readonly ok: false; readonly why: string };

/** readIndex checks the list; a mistake is named with its place. */
export function readIndex(source: string): IndexResult {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
  const parsed = index.safeParse(value);
  if (parsed.success) return { ok: true, entries: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

/** fileOf names the file of an entry; null where the name would lead out of the bundle. */
export function fileOf({ id, file }: IndexEntry): string | null {
  const name = (file ?? `${id}.txt`).replace(/^\.\//, '');
  const parts = name.split('/');
  const isSafe = !/[\\:\0]/.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
  return isSafe ? name : null;
}
