/** The tasks that follow from an observation. */
import { followUps } from '../../../electron/engine/follow-ups.ts';
import { taskId } from '../../../electron/engine/task.ts';
import { profileWith } from '../../support/profile.ts';

/** after names the tasks that an observation calls for, after those before it. */
export const after = (
  observation: Parameters<typeof followUps>[0],
  before: Parameters<typeof followUps>[2] = [],
): readonly string[] => followUps(observation, profileWith(), before).map(taskId);
