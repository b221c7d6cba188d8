/** What people add to a bundle on Windows though nobody reads it here. */
import { type Spec } from '../spec.ts';
import { WINDOWS_NETWORKS } from './unread-windows-networks.ts';
import { WINDOWS_PROGRAMS } from './unread-windows-programs.ts';

export const UNREAD_WINDOWS: readonly Spec[] = [...WINDOWS_NETWORKS, ...WINDOWS_PROGRAMS];
