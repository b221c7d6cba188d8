export interface Parts {
  readonly node: string;
  readonly nodeLicence: string | null;
  readonly native: { readonly name: string; readonly folder: string } | null;
}

export function partsOf(system: string): Parts;
export function makeFolder(system: string, folder: string, parts?: Parts): void;
export function filesIn(folder: string): string[];
export function checksums(folder: string, names: readonly string[]): string;
