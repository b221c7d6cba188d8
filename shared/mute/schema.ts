/** An accepted finding as it is kept in a file; apart from what the page uses of it, which checks nothing. */
import { z } from 'zod';
import { MOST_SUBJECTS } from './limits.ts';

/** One accepted finding, about these subjects only: the same warning about another place is told again. */
export const mutedSchema = z.strictObject({
  finding: z.string().max(100),
  subjects: z.array(z.string().max(300)).max(MOST_SUBJECTS),
  /** The day, as the user's calendar has it; absent: not known. */
  on: z.iso.date().exactOptional(),
});
