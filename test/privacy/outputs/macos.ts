/** Tools of macOS that are read. */
import { type Spec } from '../spec.ts';
import { MACOS_FILES } from './macos-files.ts';
import { MACOS_NEIGHBORS, MACOS_PINGS } from './macos-neighbors.ts';
import { MACOS_NETWORK } from './macos-network.ts';

export const MACOS: readonly Spec[] = [...MACOS_NETWORK, ...MACOS_NEIGHBORS, ...MACOS_FILES, ...MACOS_PINGS];
