/** Where a drill that goes on stands, as whoever runs it is told. */

/**
 * `settling`: the state before is being taken. `switch-off`: all answers; switch the active path off. `failover`: waiting for
 * the standby. `check`: it carries, or had its time; a whole check runs. `switch-on`: switch it on again. `failback`: waiting
 * for the active path. `done`: nothing more is to come.
 */
export const LIVE_STAGES = [
  'settling',
  'switch-off',
  'failover',
  'check',
  'switch-on',
  'failback',
  'done',
] as const;
export type LiveStage = (typeof LIVE_STAGES)[number];
