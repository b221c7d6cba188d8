/** Facts with private values as networks and systems really give them. */
import { ANSWERS } from './field-facts/answers.ts';
import { COMPUTER } from './field-facts/computer.ts';
import { CONNECTIONS } from './field-facts/connections.ts';
import type { FieldFact } from './field-facts/made.ts';
import { NETWORK } from './field-facts/network.ts';

export const REAL_FACTS: readonly FieldFact[] = [...CONNECTIONS, ...NETWORK, ...COMPUTER, ...ANSWERS];
