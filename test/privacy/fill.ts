/** Fills every text of a schema with a private value of its own, named by its path. */
import { referred, type JsonSchema } from '../support/json-schema.ts';
import type { Draw } from './draw.ts';

export type Style = 'word' | 'name' | 'address' | 'sentence';

interface Place {
  readonly draw: Draw;
  readonly style: Style;
  readonly path: string;
}

/** fill gives a value with every property there is. */
export function fill(schema: unknown, place: Place): unknown {
  return filled(schema as JsonSchema, place, schema as JsonSchema);
}

function filled(schema: JsonSchema, place: Place, root: JsonSchema): unknown {
  if (schema.$ref !== undefined) return filled(referred(schema.$ref, root), place, root);
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [branch] = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');
  if (branch !== undefined) return filled(branch, place, root);
  return ofType(schema, place, root);
}

function ofType(schema: JsonSchema, place: Place, root: JsonSchema): unknown {
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [
          key,
          filled(inner, { ...place, path: `${place.path}.${key}` }, root),
        ]),
      );
    case 'array':
      return [0, 1].map((index) =>
        filled(schema.items ?? {}, { ...place, path: `${place.path}[${index}]` }, root),
      );
    case 'number':
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case undefined:
      // Addresses and blocks are checked by hand, which a schema of JSON cannot say.
      return addressAt(place);
    default:
      return textAt(place);
  }
}

function addressAt({ draw, path }: Place): string {
  const address = draw.ip(path);
  return /\.(?:destination|prefix|from|to)$/.test(path) ? `${address}/32` : address;
}

function textAt({ draw, style, path }: Place): string {
  switch (style) {
    case 'word':
      return draw.word(path);
    case 'name':
      return draw.fqdn(path);
    case 'address':
      if (/mac$/i.test(path)) return draw.mac(path);
      // Four numbers in the place of a version are a version.
      return /version$/i.test(path) ? draw.word(path) : draw.ip(path);
    case 'sentence':
      return `Welcome to ${draw.person(path)}, ask ${draw.email(path)} in ${draw.script(path, 'chinese')}`;
  }
}
