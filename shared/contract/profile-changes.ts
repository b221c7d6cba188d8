/** The run-time check of what the profile's form sends: known fields, limited sizes; their content is the profile's matter. */
import { z } from 'zod';
import { LIST_FIELDS, TEXT_FIELDS, type ProfileChange } from '../profile/form.ts';
import { LIMITS } from '../profile/limits.ts';

/** More entries than a profile may hold are let through a little, so that the reader can say that they are too many. */
const BEYOND = 100;
const line = z.string().max(LIMITS.pathLength);
const entries = z.array(line).max(LIMITS.gatewayHosts + BEYOND);

const change = z.union([
  z.strictObject({ key: z.enum(TEXT_FIELDS), value: line }),
  z.strictObject({ key: z.enum(LIST_FIELDS), value: entries }),
  z.strictObject({
    key: z.literal('gatewayHosts'),
    value: z.array(z.strictObject({ host: line, ports: line })).max(LIMITS.gatewayHosts + BEYOND),
  }),
  z.strictObject({
    key: z.literal('cloudComputers'),
    value: z
      .array(z.strictObject({ address: line, ports: line, name: line }))
      .max(LIMITS.cloudComputers + BEYOND),
  }),
]);

/** profileChanges checks a list of changes; each field can change once. */
export const profileChanges: z.ZodType<readonly ProfileChange[]> = z
  .array(change)
  .max(TEXT_FIELDS.length + LIST_FIELDS.length + 2);
