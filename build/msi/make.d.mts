import type { Parts } from '../portable/folder.d.mts';

export interface MsiRequest {
  /** What electron-builder unpacked. */
  readonly app: string;
  readonly version: string;
  readonly output: string;
  readonly parts?: Parts;
}

export function makeMsi(request: MsiRequest): void;
