/** Values of a report's open parts: the schema checks their outline only, so whatever is there is read with care. */
import { fieldsOf, type Fields } from '../values/fields.ts';

export { fieldsOf, type Fields };

/** listIn gives the items of a list as fields; empty where it is no list. */
export function listIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** textsIn gives the texts of a list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** textIn gives the value where it is a text, and else an empty one. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** numberIn gives the value where it is a number, and else null. */
export function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** numbersIn gives the numbers of a list. */
export function numbersIn(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

export interface Limited<T> {
  readonly shown: readonly T[];
  /** How many were left out. */
  readonly more: number;
}

/** limited keeps the first items and counts the others. */
export function limited<T>(items: readonly T[], most: number): Limited<T> {
  return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}
