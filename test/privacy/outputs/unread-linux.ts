/** What people add to a bundle on Linux though nobody reads it here. */
import { type Spec } from '../spec.ts';
import { LINUX_COMPUTER } from './unread-linux-computer.ts';
import { LINUX_PROGRAMS } from './unread-linux-programs.ts';

export const UNREAD_LINUX: readonly Spec[] = [...LINUX_COMPUTER, ...LINUX_PROGRAMS];
