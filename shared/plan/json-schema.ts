import { z } from 'zod';
import { planReportSchema } from './report/schema.ts';
import { planSchema } from './schema.ts';

/** planJsonSchema describes the plan as people write it, for editors that complete and check YAML. */
export function planJsonSchema(): object {
  return {
    $id: 'vpc-doctor/plan@1',
    title: 'VPC Doctor plan',
    ...z.toJSONSchema(planSchema, { io: 'input', unrepresentable: 'any' }),
  };
}

/** planReportJsonSchema describes the report of a plan. */
export function planReportJsonSchema(): object {
  return {
    $id: 'vpc-doctor/plan-report@1',
    title: 'VPC Doctor plan report',
    ...z.toJSONSchema(planReportSchema),
  };
}
