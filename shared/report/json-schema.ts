import { z } from 'zod';
import { REPORT_SCHEMA, reportSchema } from './schema.ts';

/** reportJsonSchema describes a saved report, for programs that read it. A later version may add fields. */
export function reportJsonSchema(): object {
  return {
    $id: REPORT_SCHEMA,
    title: 'VPC Doctor report',
    ...z.toJSONSchema(reportSchema, { io: 'input' }),
  };
}
