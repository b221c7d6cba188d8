/** Facts with private values as networks and systems really give them. */
import type { Draw } from './draw.ts';
import { ANSWERS } from './field-facts/answers.ts';
import { COMPUTER } from './field-facts/computer.ts';
import { CONNECTIONS } from './field-facts/connections.ts';
import type { Made } from './field-facts/made.ts';
import { NETWORK } from './field-facts/network.ts';

export const REAL_FACTS: readonly (readonly [name: string, kind: string, make: (draw: Draw) => Made])[] = [
  ...CONNECTIONS,
  ...NETWORK,
  ...COMPUTER,
  ...ANSWERS,
];
