/** The keys that a schema knows at a path, through lists, choices and defaults. */
import { z } from 'zod';
import { hasKey } from '../values/keys.ts';

/** keysAt lists them; empty where no map stands there. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inside = path.reduce<readonly z.core.$ZodType[]>(
    (all, key) => all.flatMap((one) => step(one, key)),
    [schema],
  );
  return [...new Set(inside.flatMap(objectsIn).flatMap(({ shape }) => Object.keys(shape)))];
}

function step(schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  if (typeof key === 'number') return arraysIn(schema).map(({ element }) => element);
  return objectsIn(schema).flatMap(({ shape }) => {
    const fields: Readonly<Record<string, z.core.$ZodType>> = shape;
    const field = hasKey(fields, key) ? fields[key] : undefined;
    return field === undefined ? [] : [field];
  });
}

function objectsIn(schema: z.core.$ZodType): readonly z.ZodObject[] {
  return schema instanceof z.ZodObject ? [schema] : within(schema).flatMap(objectsIn);
}

function arraysIn(schema: z.core.$ZodType): readonly z.ZodArray[] {
  return schema instanceof z.ZodArray ? [schema] : within(schema).flatMap(arraysIn);
}

/** What a schema wraps. */
function within(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodPipe) return [schema.in];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return [schema.unwrap()];
  return [];
}
