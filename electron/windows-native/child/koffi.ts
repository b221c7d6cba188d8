/** What is used of koffi, which calls functions of Windows' libraries. Its binary package is all of it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isFields } from '../../../shared/values/fields.ts';

export type Argument = number | bigint | Uint8Array | string | null;

export interface Bound {
  (...args: Argument[]): number | bigint | null;
  /** Runs on a thread of the pool; the last argument is called with an error or the result. */
  readonly async: (
    ...args: (Argument | ((error: Error | null | undefined, result: number | bigint | null) => void))[]
  ) => void;
}

type Declaration = readonly [
  convention: '__stdcall',
  name: string,
  result: string,
  parameters: readonly string[],
];

export interface Library {
  func(...declaration: Declaration): Bound;
}

export interface Koffi {
  config(settings: { readonly max_async_calls: number }): unknown;
  load(path: string): Library;
  /** Memory of the system's, without a copy. */
  view(pointer: bigint, length: number): ArrayBuffer;
  /** Where a buffer of ours lies. */
  address(buffer: Uint8Array): bigint;
}

/** Queued for threads; more are an error. */
const MOST_AT_ONCE = 4_096;

/** loadKoffi throws where the package is missing, was made for another processor, or may not be loaded. */
export function loadKoffi(from: string): Koffi {
  // Only the binary package: koffi's own would be compiled where no binary fits, and it adds nothing that is
  // used here.
  const name = `@koromix/koffi-${process.platform}-${process.arch}`;
  const koffi: unknown = createRequire(packagesOf(from))(name);
  if (!isKoffi(koffi)) throw new Error(`${name} is not the package that is used here`);
  koffi.config({ max_async_calls: MOST_AT_ONCE });
  return koffi;
}

function isKoffi(value: unknown): value is Koffi {
  return (
    isFields(value) &&
    ['config', 'load', 'view', 'address'].every((name) => typeof value[name] === 'function')
  );
}

/** The desktop app keeps it beside its archive, since a library cannot be loaded out of one. */
function packagesOf(from: string): string {
  const resourcesPath: unknown = Reflect.get(process, 'resourcesPath');
  return typeof resourcesPath !== 'string' ? from : join(resourcesPath, 'native', 'package.json');
}
