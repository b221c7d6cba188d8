/** Walks a value along its schema, and says of every string what the schema has declared it to be. */
import { z } from 'zod';
import { kindOf, type StringKind } from '../../../observation/schema/kind.ts';

/** Gives what to write in place of a string; `words` where no schema speaks of it. */
export type Change = (text: string, kind: StringKind) => string;

/** changedByKind changes every string inside a value; what the schema does not know is changed as `words`, its keys as well. */
export function changedByKind(schema: z.core.$ZodType, value: unknown, change: Change): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return textBy(schema, value, change);
  const inner = unwrapped(schema, value);
  if (Array.isArray(value)) return value.map((one) => (inner instanceof z.ZodArray ? changedByKind(inner.element, one, change) : changedStrange(one, change)));
  return inner instanceof z.ZodObject ? fieldsBy(inner.shape, value, change) : changedStrange(value, change);
}

/** changedStrange changes a value that no schema speaks of. */
export function changedStrange(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value, 'words');
  if (Array.isArray(value)) return value.map((one) => changedStrange(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key, 'words'), changedStrange(one, change)]));
}

function fieldsBy(shape: Readonly<Record<string, z.core.$ZodType>>, value: object, change: Change): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return field === undefined ? [change(key, 'words'), changedStrange(one, change)] : [key, changedByKind(field, one, change)];
  }));
}

function textBy(schema: z.core.$ZodType, text: string, change: Change): string {
  const inner = unwrapped(schema, text);
  const isListed = inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral;
  if (isListed && inner.safeParse(text).success) return text;
  return change(text, kindOf(inner) ?? kindOf(schema) ?? 'words');
}

/** unwrapped takes optional and nullable away, and chooses the option of a union that fits the value. */
function unwrapped(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional) return unwrapped(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in, value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const fitting = schema.options.find((option: z.core.$ZodType) => z.safeParse(option, value).success);
  return fitting === undefined ? schema : unwrapped(fitting, value);
}

/** undeclaredIn lists the strings of a schema, by their path, of which nobody has said what they are. */
export function undeclaredIn(schema: z.core.$ZodType, path = ''): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional) return undeclaredIn(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return undeclaredIn(schema.in, path);
  if (schema instanceof z.ZodArray) return undeclaredIn(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option: z.core.$ZodType) => undeclaredIn(option, path));
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, field]) => undeclaredIn(field, `${path}.${key}`));
  const isOther = schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean || schema instanceof z.ZodNull;
  return isOther || kindOf(schema) !== undefined ? [] : [path];
}
