import type { Wanted } from './registry.d.mts';

export const NODE_VERSION: string;
export const SYSTEMS: Readonly<
  Record<string, { readonly node: Wanted; readonly executable: string; readonly native: Wanted | null }>
>;
