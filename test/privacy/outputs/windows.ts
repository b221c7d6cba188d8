/** Tools of Windows that are read. */
import { type Spec } from '../spec.ts';
import { WINDOWS_COMMANDS, WINDOWS_HOSTS } from './windows-commands.ts';
import { WINDOWS_SCRIPT } from './windows-script.ts';

export const WINDOWS: readonly Spec[] = [...WINDOWS_COMMANDS, ...WINDOWS_SCRIPT, ...WINDOWS_HOSTS];
