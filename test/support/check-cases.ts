/// <reference types="vite/types/importMeta.d.ts" />
/**
 * What proves a check: a file of its own in checks/, named by its id. The pipeline takes its rows, the
 * tests of texts its sample values, and the tests of evidence what a pass rests on.
 */
import type { Declared } from '../../shared/check/declared.ts';
import { join } from '../../shared/check/gather.ts';
import type { CheckId } from '../../shared/check/ids.ts';
import type { FindingArgs } from '../../shared/diagnosis/finding-args.ts';
import type { ObservationKind } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Row } from './workstation-row.ts';

export interface CheckCases<Id extends CheckId> {
  readonly id: Id;
  /** One sample of the values of each finding. */
  readonly samples: Declared[Id]['findings'];
  /**
   * At least one workstation that is broken in this way, and one innocent that looks like it; empty where they stand among
   * others of their kind (broken-*.ts and their like).
   */
  readonly rows: readonly Row[];
  /** Kinds that a pass on a healthy workstation rests on: without any one of them there is none. */
  readonly restsOn: readonly ObservationKind[];
  /** The one system that the check asks about, where a healthy workstation must pass; absent: any, shown on Windows. */
  readonly platform?: Platform;
  /** Several kinds prove the same: without all of them there is no pass. */
  readonly anyOf?: readonly ObservationKind[];
}

type AnyCases = CheckCases<CheckId>;

const FILES = import.meta.glob<{ readonly cases: AnyCases }>('./checks/*.ts', { eager: true });
/** By the name of their file, which is the id of the check. */
export const CASES: ReadonlyMap<string, AnyCases> = new Map(
  Object.entries(FILES).map(([path, { cases }]) => [path.replace(/^.*\/|\.ts$/g, ''), cases]),
);

/** casesOf gives the cases of a check. */
export function casesOf(id: CheckId): AnyCases {
  const cases = CASES.get(id);
  if (cases === undefined) throw new RangeError(`no file checks/${id}.ts proves ${id}`);
  return cases;
}

export const CASE_ROWS: readonly Row[] = [...CASES.values()].flatMap(({ rows }) => rows);
export const CASE_SAMPLES = join(Object.fromEntries(CASES), 'samples') as unknown as FindingArgs;
