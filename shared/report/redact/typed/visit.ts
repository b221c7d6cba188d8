/** Walks a value along its schema, and says of every string what the schema has declared it to be. */
import { z } from 'zod';
import { kindOf, type StringKind } from '../../../observation/schema/kind.ts';
import { isFields, type Fields } from '../../../values/fields.ts';

/** Gives what to write in place of a string; `words` where no schema speaks of it. */
export type Change = (text: string, kind: StringKind) => string;

/** changedByKind changes every string inside a value; what the schema does not know is changed as `words`, its keys as well. */
export function changedByKind(schema: z.core.$ZodType, value: unknown, change: Change): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (typeof value === 'string') return changedText(schema, value, change);
  const bare = bareOf(schema, value);
  if (Array.isArray(value))
    return listBy(value, (one) =>
      bare.element === undefined ? changedStrange(one, change) : changedByKind(bare.element, one, change),
    );
  return bare.shape === undefined || !isFields(value)
    ? changedStrange(value, change)
    : fieldsBy(bare.shape, value, change);
}

/** changedText changes a string, unless it is one of those that its schema lists. */
export function changedText(schema: z.core.$ZodType, text: string, change: Change): string {
  const bare = bareOf(schema, text);
  return bare.listed?.has(text) === true ? text : change(text, bare.kind ?? bareOf(schema).kind ?? 'words');
}

/** What holds no change is not copied: of ten thousand computers most facts are numbers. */
function listBy(list: readonly unknown[], change: (one: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [index, before] of list.entries()) {
    const after = change(before);
    if (after !== before) (copy ??= [...list])[index] = after;
  }
  return copy ?? list;
}

/** changedStrange changes a value that no schema speaks of. */
export function changedStrange(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value, 'words');
  if (Array.isArray(value)) return value.map((one) => changedStrange(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [change(key, 'words'), changedStrange(one, change)]),
  );
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function fieldsBy(shape: Shape, record: Fields, change: Change): unknown {
  const names = Object.keys(record);
  if (!names.every((name) => Object.hasOwn(shape, name))) return strangeFieldsBy(shape, record, change);
  let copy: Record<string, unknown> | null = null;
  for (const name of names) {
    const field = shape[name];
    const after = field === undefined ? record[name] : changedByKind(field, record[name], change);
    if (after !== record[name]) (copy ??= { ...record })[name] = after;
  }
  return copy ?? record;
}

/** A record with fields that the schema does not know: their keys are changed as well. */
function strangeFieldsBy(shape: Shape, value: Fields, change: Change): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      return field === undefined
        ? [change(key, 'words'), changedStrange(one, change)]
        : [key, changedByKind(field, one, change)];
    }),
  );
}

/** mayHold says whether a value of this schema may hold strings of a kind that a schema has to declare. */
export function mayHold(schema: z.core.$ZodType, wanted: StringKind): boolean {
  const { kind, element, shape, union } = bareOf(schema);
  return (
    kind === wanted ||
    (element !== undefined && mayHold(element, wanted)) ||
    Object.values(shape ?? {}).some((field) => mayHold(field, wanted)) ||
    (union !== undefined && optionsOf(union).some((option) => mayHold(option, wanted)))
  );
}

/** What is under optional and nullable. Zod answers slowly what a schema is, and ten thousand computers ask a million times. */
interface Bare {
  readonly kind: StringKind | undefined;
  readonly listed?: ReadonlySet<unknown>;
  readonly element?: z.core.$ZodType;
  readonly shape?: Shape;
  readonly union?: z.ZodUnion;
}

const BARE = new WeakMap<z.core.$ZodType, Bare>();

/** bareOf chooses of a union the option that fits the value. */
function bareOf(schema: z.core.$ZodType, value?: unknown): Bare {
  const bare = BARE.get(schema) ?? remembered(schema);
  if (bare.union === undefined || value === undefined) return bare;
  const fitting = optionsOf(bare.union).find((option) => z.safeParse(option, value).success);
  return fitting === undefined ? bare : bareOf(fitting, value);
}

function remembered(schema: z.core.$ZodType): Bare {
  const inner = unwrapped(schema);
  const bare: Bare = { ...contentOf(inner), kind: kindOf(inner) ?? kindOf(schema) };
  BARE.set(schema, bare);
  return bare;
}

function contentOf(inner: z.core.$ZodType): Omit<Bare, 'kind'> {
  if (inner instanceof z.ZodEnum) return { listed: new Set<unknown>(inner.options) };
  if (inner instanceof z.ZodLiteral) return { listed: new Set<unknown>(inner.values) };
  if (inner instanceof z.ZodArray) return { element: inner.element };
  if (inner instanceof z.ZodObject) return { shape: inner.shape };
  return inner instanceof z.ZodUnion ? { union: inner } : {};
}

/** unwrapped takes optional, nullable and transformations away. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodExactOptional
  )
    return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}

function optionsOf({ options }: z.ZodUnion): readonly z.core.$ZodType[] {
  return options;
}

/** undeclaredIn lists the strings of a schema, by their path, of which nobody has said what they are. */
export function undeclaredIn(schema: z.core.$ZodType, path = ''): readonly string[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodExactOptional
  )
    return undeclaredIn(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return undeclaredIn(schema.in, path);
  if (schema instanceof z.ZodArray) return undeclaredIn(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) return optionsOf(schema).flatMap((option) => undeclaredIn(option, path));
  if (schema instanceof z.ZodObject)
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, field]) =>
      undeclaredIn(field, `${path}.${key}`),
    );
  const isOther =
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodNull;
  return isOther || kindOf(schema) !== undefined ? [] : [path];
}
