import type { Fault } from '../fault.ts';

export const faults: readonly Fault[] = [
  // Even draws between 0 and 180 ms differ by 60 ms from one to the next, and take 90 ms on average: no high delay.
  {
    name: 'jitter of up to 180 ms',
    cause: null,
    exitCode: 0,
    notes: ['path.jitter'],
    make: (lab) => lab.delay(0, 180),
    heal: (lab) => lab.undelay(),
  },
];
