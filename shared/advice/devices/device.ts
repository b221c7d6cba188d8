/**
 * Lines for the devices of a network team and for DNS servers. Only forms that the maker documents are here;
 * docs/advice-sources.md names the source of each. Words in capitals stand for values that only people know:
 * typed as they are, the devices refuse them.
 */
import type { Device } from './names.ts';
import type { Command } from '../action.ts';

/** changes is a line that changes what a network does, and the one that takes it back. */
export function changes(device: Device, run: readonly string[], undo: readonly string[]): Command {
  return { shell: 'config', device, risk: 'network', run: run.join('\n'), undo: undo.join('\n') };
}

/** shows is a line that reads only. */
export function shows(device: Device, run: readonly string[]): Command {
  return { shell: 'config', device, risk: 'reads', run: run.join('\n') };
}
