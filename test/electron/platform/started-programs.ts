/** Which programs a fake toolbox was asked to start, and for which target. */
import { ip } from '../../../shared/net/ipv4.ts';
import type { FakeToolbox } from '../../support/toolbox.ts';

export const TARGET = ip('100.100.2.136');

/** Of a test that cancels nothing. */
export const signal = new AbortController().signal;

/** names gives the programs by their names alone. */
export const names = ({ commands }: FakeToolbox): readonly (string | undefined)[] =>
  commands.map(({ candidates }) => candidates[0]?.split('\\').at(-1)?.toLowerCase());
