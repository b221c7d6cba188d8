/** A drill's record as it may leave the machine. */
import type { DrillRecord } from '../../shared/drill/record.ts';
import { createLeakScanner } from '../../shared/report/leak-scan.ts';
import { leakSecretsOfDrill } from '../../shared/report/leak-secrets.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { machineAddresses, machineRedactor, machineSecrets } from './machine-secrets.ts';
import { refusing, type RefuseLeaks } from './share-run.ts';

export interface SharedDrill {
  readonly record: DrillRecord;
  readonly refuseLeaks: RefuseLeaks;
}

/** shareableDrill redacts a record, and looks at every finished form of it before it is written; `isOwn`: it tells of this machine. */
export function shareableDrill(record: DrillRecord, isOwn = true): SharedDrill {
  const own = isOwn ? [...machineSecrets(), ...machineAddresses()] : [];
  const scanner = createLeakScanner([...own, ...leakSecretsOfDrill(record)]);
  return {
    record: (isOwn ? machineRedactor() : createRedactor([])).drill(record),
    refuseLeaks: refusing(scanner),
  };
}
