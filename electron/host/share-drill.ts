/** A drill's record as it may leave the machine. */
import type { DrillRecord } from '../../shared/drill/record.ts';
import { createLeakScanner } from '../../shared/report/leak-scan.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { privateWordsOfProfile } from '../../shared/report/redact/report-words.ts';
import { lookedAt } from './gate.ts';
import { machineAddresses, machineSecrets } from './machine-secrets.ts';
import { LeakError, type RefuseLeaks } from './share-run.ts';

export interface SharedDrill {
  readonly record: DrillRecord;
  readonly refuseLeaks: RefuseLeaks;
}

/** shareableDrill redacts a record, and looks at every finished form of it before it is written. */
export function shareableDrill(record: DrillRecord): SharedDrill {
  const scanner = createLeakScanner([
    ...machineSecrets(),
    ...machineAddresses(),
    ...privateWordsOfProfile(record.profile).filter(({ kind }) => kind === 'host'),
  ]);
  return {
    record: createRedactor(machineSecrets()).drill(record),
    refuseLeaks: (content, what) =>
      lookedAt(content, () => {
        const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
        const leak = scanner.scan(text);
        if (leak !== null) throw new LeakError(leak, what);
      }),
  };
}
