/** Every output of the corpus. */
import type { Spec } from '../spec.ts';
import { GROUPS } from './groups.ts';
import { IPCONFIG } from './ipconfig.ts';
import { LINUX } from './linux.ts';
import { MACOS } from './macos.ts';
import { PING_LANGUAGES, TRACE_LANGUAGES } from './pings.ts';
import { UNREAD_LINUX } from './unread-linux.ts';
import { UNREAD_MACOS } from './unread-macos.ts';
import { UNREAD_WINDOWS } from './unread-windows.ts';
import { WINDOWS_NATIVE } from './windows-native.ts';
import { WINDOWS } from './windows.ts';

/** READ are outputs of commands that a reader knows. */
export const READ: readonly Spec[] = [
  ...IPCONFIG,
  ...PING_LANGUAGES,
  ...TRACE_LANGUAGES,
  ...WINDOWS,
  ...WINDOWS_NATIVE,
  ...MACOS,
  ...LINUX,
  ...GROUPS,
];

/** UNREAD are outputs of commands that no reader knows. */
export const UNREAD: readonly Spec[] = [...UNREAD_WINDOWS, ...UNREAD_MACOS, ...UNREAD_LINUX];
