import { z } from 'zod';
import { writtenProfile } from './schema.ts';

/** profileJsonSchema describes the file as people write it, for editors that complete and check YAML. */
export function profileJsonSchema(): object {
  return {
    $id: 'vpc-doctor/profile@1',
    title: 'VPC Doctor profile',
    ...z.toJSONSchema(writtenProfile, { io: 'input', unrepresentable: 'any' }),
  };
}
