export interface Wanted {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

export function packageFolder(wanted: Wanted): string;
export function refuseOther(archive: string, integrity: string, name: string): void;
