/** Tools of Linux that are read. */
import { type Spec } from '../spec.ts';
import { LINUX_FILTERS } from './linux-filters.ts';
import { LINUX_NAMES } from './linux-names.ts';
import { LINUX_NETWORK } from './linux-network.ts';
import { LINUX_PINGS } from './linux-pings.ts';

export const LINUX: readonly Spec[] = [...LINUX_NETWORK, ...LINUX_NAMES, ...LINUX_FILTERS, ...LINUX_PINGS];
