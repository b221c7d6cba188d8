/** The parts of the computer, first those that tell most and take least. */
import type { MachineKind } from '../../../shared/observation/machine.ts';
import { readLinks } from './links.ts';
import { readLoad } from './load.ts';
import { readModel } from './model.ts';

export const PARTS: readonly { readonly kind: MachineKind; readonly read: () => Promise<unknown> }[] = [
  { kind: 'links', read: readLinks },
  { kind: 'load', read: readLoad },
  { kind: 'machine', read: readModel },
];
