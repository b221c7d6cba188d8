export interface Survivor {
  readonly file: string;
  readonly code: string;
  readonly mutant: string;
  readonly reason: string;
}

export interface MutantData {
  readonly measured: readonly {
    readonly part: string;
    readonly on: string;
    readonly mutants: number;
    readonly noticed: number;
  }[];
  readonly survivors: readonly Survivor[];
}

export function keyOf(survivor: Omit<Survivor, 'reason'>): string;
export function isWithin(path: string, part: string): boolean;
export function folderOf(part: string): string;
export function mergeSurvivors(
  before: readonly Survivor[],
  measured: readonly Omit<Survivor, 'reason'>[],
  isMeasured: (file: string) => boolean,
): readonly Survivor[];
export function pageOf(data: MutantData): string;
