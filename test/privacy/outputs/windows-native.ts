/** Answers of Windows' own functions, and cmdlets that are read. */
import { type Spec } from '../spec.ts';
import { NATIVE_NETWORK } from './native-network.ts';
import { NATIVE_WAYS } from './native-ways.ts';
import { WINDOWS_CMDLETS } from './windows-cmdlets.ts';

export const WINDOWS_NATIVE: readonly Spec[] = [...NATIVE_NETWORK, ...NATIVE_WAYS, ...WINDOWS_CMDLETS];
