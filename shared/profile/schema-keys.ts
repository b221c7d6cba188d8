/** The keys that a schema knows at a path, through lists, choices and defaults. */
import { z } from 'zod';

/** keysAt lists them; empty where no map stands there. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inside = path.reduce<readonly z.ZodType[]>(
    (all, key) => all.flatMap((one) => step(one, key)),
    [schema],
  );
  return [...new Set(inside.flatMap(objectsIn).flatMap(({ shape }) => Object.keys(shape)))];
}

function step(schema: z.ZodType, key: PropertyKey): readonly z.ZodType[] {
  if (typeof key === 'number') return arraysIn(schema).map(({ element }) => element as z.ZodType);
  return objectsIn(schema).flatMap(({ shape }) =>
    Object.hasOwn(shape, key) ? [shape[String(key)] as z.ZodType] : [],
  );
}

function objectsIn(schema: z.ZodType): readonly z.ZodObject[] {
  return schema instanceof z.ZodObject ? [schema] : within(schema).flatMap(objectsIn);
}

function arraysIn(schema: z.ZodType): readonly z.ZodArray[] {
  return schema instanceof z.ZodArray ? [schema] : within(schema).flatMap(arraysIn);
}

/** What a schema wraps. */
function within(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (schema instanceof z.ZodPipe) return [schema.in as z.ZodType];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return [schema.unwrap() as z.ZodType];
  return [];
}
