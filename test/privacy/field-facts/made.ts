/** A fact that is made of drawn values. */
import type { Draw } from '../draw.ts';

interface Made {
  readonly subject: string;
  readonly value: object;
}

export type FieldFact = readonly [name: string, kind: string, make: (draw: Draw) => Made];
