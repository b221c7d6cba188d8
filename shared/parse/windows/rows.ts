/** Rows of PowerShell's ConvertTo-Json, which writes the same list in four ways. */
import { z } from 'zod';
import { known, unknown, type Known } from '../../observation/known.ts';
import { jsonIn } from '../common/json-text.ts';

/** Null and absent are the same nothing; enumerations come as numbers from PowerShell 5.1 and as names from 7. */
export const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value == null ? '' : String(value).trim()));

/** Numbers that are missing stay missing: a metric that nobody stated is not 0. */
export const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .nullish()
  .transform((value) => value ?? null);

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** A list of words. Where the depth of the JSON was cut, PowerShell joins the list with blanks. */
export const words = z
  .unknown()
  .transform((value) => asList(value))
  .pipe(z.array(text))
  .transform((list) => list.flatMap((entry) => entry.split(/[\s,;]+/)).filter((entry) => entry !== ''));

const sections = z.record(
  z.string(),
  z.looseObject({ rows: z.unknown().optional(), error: text.optional(), part: z.boolean().optional() }),
);

/** The sections of the script's output by name. */
export type Sections = z.infer<typeof sections>;

/** readSections reads the JSON of the script; text that is not, or names none of the sections, is unknown. */
export function readSections(output: string, names: readonly string[]): Known<Sections> {
  const value = jsonIn(output);
  if (!value.known) return value;
  const parsed = sections.safeParse(value.value);
  if (!parsed.success || !names.some((name) => Object.hasOwn(parsed.data, name))) {
    return unknown('unparsable', 'not the JSON of the script');
  }
  return known(parsed.data);
}

/** Every Windows has rows of these: at least those of its loopback. A list without any is a lost output. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'addresses',
  'interfaces',
  'routes',
  'resolvers',
  'suffixes',
]);

/** rowsOf reads the rows of one section; one row of a wrong shape makes the section unknown, and so do rows of something else. */
export function rowsOf<T>(all: Sections, name: string, row: z.ZodType<T>): Known<readonly T[]> {
  const section = Object.hasOwn(all, name) ? all[name] : undefined;
  if (section === undefined) return unknown('not-run', name);
  if (section.error !== undefined && section.error !== '')
    return unknown('failed', `${name}: ${section.error}`);
  const list = asList(section.rows).map(withAliases);
  if (list.length === 0 && NEVER_EMPTY.has(name)) return unparsable(name, 'no row');
  if (list.length > 0 && !list.some((one) => hasKeyOf(one, row)))
    return unparsable(name, 'the rows are of something else');
  const parsed = z.array(row).safeParse(list);
  return parsed.success ? known(parsed.data) : unparsable(name, parsed.error.issues[0]?.message ?? '');
}

/** rowsWith is rowsOf for rows that say nothing without these columns: what nobody asked for is missing as what is empty is. */
export function rowsWith<T>(
  all: Sections,
  name: string,
  { row, columns }: { readonly row: z.ZodType<T>; readonly columns: readonly string[] },
): Known<readonly T[]> {
  const rows = rowsOf(all, name, row);
  if (!rows.known || rows.value.length === 0) return rows;
  const list = asList(all[name]?.rows).map(withAliases);
  const missing = columns.find((column) => !list.some((one) => hasColumn(one, column)));
  return missing === undefined ? rows : unknown('not-run', `${name}: ${missing}`);
}

function hasColumn(row: unknown, column: string): boolean {
  return typeof row === 'object' && row !== null && Object.hasOwn(row, column);
}

/** `ifIndex` and its like are second names that PowerShell gives to properties; people who select columns often take them. */
const ALIASES = [
  ['ifIndex', 'InterfaceIndex'],
  ['InterfaceAlias', 'ifAlias'],
  ['InterfaceDescription', 'ifDesc'],
  ['InterfaceMetric', 'ifMetric'],
] as const;

function withAliases(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const values: Record<string, unknown> = { ...row };
  for (const [wanted, other] of ALIASES)
    if (!Object.hasOwn(values, wanted) && Object.hasOwn(values, other)) values[wanted] = values[other];
  return values;
}

/** Every value of a row may be missing, so that any object would do for one; at least one of them must have one of its names. */
function hasKeyOf(value: unknown, row: z.ZodType): boolean {
  if (!(row instanceof z.ZodObject)) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(row.shape).some((key) => Object.hasOwn(value, key))
  );
}

/** unparsable names the section whose rows make no sense. */
export function unparsable(section: string, why: string): ReturnType<typeof unknown> {
  return unknown('unparsable', `${section}: ${why}`);
}

/** None is null, one is itself, several are an array, or `{value: [...], Count: n}`. */
export function asList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && 'value' in value && 'Count' in value) return asList(value.value);
  return [value];
}
