/** What may leave this machine of a drill: the redacted record, and a look at every finished file before it is written. */
import type { DrillRecord } from '../../../shared/drill/record.ts';
import { createLeakScanner } from '../../../shared/report/leak-scan.ts';
import { leakSecretsOfDrill } from '../../../shared/report/leak-secrets.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { machineAddresses, machineSecrets } from '../machine-secrets.ts';
import { refusalBy, type RefuseLeaks } from '../share-run.ts';

export interface SharedDrill {
  readonly record: DrillRecord;
  readonly refuseLeaks: RefuseLeaks;
}

/** shareableDrill redacts a record; `isOwn`: it tells of this machine, so this machine's names are private, too. */
export function shareableDrill(record: DrillRecord, { isOwn }: { readonly isOwn: boolean }): SharedDrill {
  const own = isOwn ? machineSecrets() : [];
  const scanner = createLeakScanner([
    ...own,
    ...(isOwn ? machineAddresses() : []),
    ...leakSecretsOfDrill(record),
  ]);
  return { record: createRedactor(own).drill(record), refuseLeaks: refusalBy(scanner) };
}
