/** Planted secrets in the true forms of the systems' output: each shape by hand, filled from a table of people and machines. */
import { ENCODED } from './corpus/encoded.ts';
import type { Shape } from './corpus/planted.ts';
import { TRANSLATED } from './corpus/translated.ts';
import { UNIX } from './corpus/unix.ts';
import { WINDOWS } from './corpus/windows.ts';

export const SHAPES: readonly Shape[] = [...WINDOWS, ...TRANSLATED, ...UNIX, ...ENCODED];
