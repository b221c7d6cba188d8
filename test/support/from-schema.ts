/** Values that fill every field of a schema, with one hostile text wherever a text may stand. */
import { z } from 'zod';
import { exchangeSchemas } from '../../shared/observation/schema/exchange.ts';
import { ANY_ADDRESSES } from '../../shared/observation/schema/common.ts';
import { workstationSchemas } from '../../shared/observation/schema/workstation.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { referred, type JsonSchema } from './json-schema.ts';

export interface Filling {
  readonly text: string;
  /** Which branch of a union, which word of an enumeration, how many items of a list. */
  readonly variant: number;
}

/** filled gives a value with every property there is; `root` holds the definitions that the schema refers to. */
export function filled(schema: JsonSchema, filling: Filling, root: JsonSchema = schema): unknown {
  const { text, variant } = filling;
  const within = (inner: JsonSchema): unknown => filled(inner, filling, root);
  const branches = schema.anyOf ?? schema.oneOf;
  if (schema.$ref !== undefined) return within(referred(schema.$ref, root));
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[variant % schema.enum.length];
  if (branches !== undefined) return within(branches[variant % branches.length] ?? {});
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[variant % schema.type.length];
  if (type === 'object') return filledObject(schema, text, within);
  if (type === 'array')
    return Array.from({ length: variant % 2 === 0 ? 1 : 6 }, () => within(schema.items ?? {}));
  return filledScalar(schema, type, filling);
}

function filledObject(
  { properties = {}, additionalProperties }: JsonSchema,
  text: string,
  within: (inner: JsonSchema) => unknown,
): unknown {
  const named = Object.entries(properties).map(([key, inner]) => [key, within(inner)] as const);
  const rest =
    typeof additionalProperties === 'object' ? [[text, within(additionalProperties)] as const] : [];
  return Object.fromEntries([...named, ...rest]);
}

function filledScalar(schema: JsonSchema, type: string | undefined, { text, variant }: Filling): unknown {
  if (type === 'number' || type === 'integer')
    return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1, variant);
  if (type === 'boolean') return variant % 2 === 1;
  if (type === 'null') return null;
  return schema.format === 'date-time' ? '2026-11-24T10:00:00.000Z' : text.slice(0, schema.maxLength);
}

/** filledReport is a report whose every text is hostile, with an observation of every kind. */
export function filledReport(filling: Filling): Report {
  const report = filled(
    z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
    filling,
  ) as Record<string, unknown>;
  const kinds = { ...workstationSchemas(ANY_ADDRESSES), ...exchangeSchemas(ANY_ADDRESSES) };
  const observations = Object.entries(kinds).map(([kind, schema]) => {
    const value = filled(
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
      filling,
    );
    return {
      kind,
      subject: filling.text,
      fact: { known: true, value },
      evidence: [filling.text],
      startedMs: 0,
      durationMs: 1,
    };
  });
  return reportSchema.parse({ ...report, observations });
}
