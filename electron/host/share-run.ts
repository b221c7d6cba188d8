/** What may leave this machine: a redacted report, and a look at every finished file before it is written. */
import { createLeakScanner, type Leak, type LeakScanner } from '../../shared/report/leak-scan.ts';
import { leakSecretsOf } from '../../shared/report/leak-secrets.ts';
import { createRedactor, type Redactor } from '../../shared/report/redact/index.ts';
import type { SecretWord } from '../../shared/report/redact/words.ts';
import type { Report } from '../../shared/report/schema.ts';
import { lookedAt, type Shareable } from './gate.ts';
import { machineAddresses, machineRedactor, machineSecrets } from './machine-secrets.ts';

/** LeakError says which rule missed a value, and where; never the value. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  readonly rule: string;
  readonly form: string;
  readonly what: string;

  constructor({ rule, form }: Leak, what: string) {
    super(
      `nothing was written: the rule "${rule}" missed a private value in ${what} (form: ${form}). Please report this; --no-redact writes it knowingly.`,
    );
    this.rule = rule;
    this.form = form;
    this.what = what;
  }
}

/** Passes a finished text or file; throws a LeakError where it holds a secret of the run or of this machine. */
export type RefuseLeaks = <T extends string | Uint8Array>(content: T, what: string) => Shareable<T>;

export interface SharedReport {
  readonly report: Report;
  readonly refuseLeaks: RefuseLeaks;
}

export interface ShareOptions {
  /** The redactor of the report's stream, so that both use the same pseudonyms. */
  readonly redactor?: Redactor;
  /** The report tells of this machine, so this machine's names and addresses are private, too. */
  readonly isOwn?: boolean;
}

/** shareable redacts a report. */
export function shareable(
  report: Report,
  { isOwn = true, redactor = isOwn ? machineRedactor() : createRedactor([]) }: ShareOptions = {},
): SharedReport {
  const scanner = scannerFor(report, isOwn ? [...machineSecrets(), ...machineAddresses()] : []);
  return {
    report: redactor.report(report),
    refuseLeaks: refusing(scanner),
  };
}

/** refusing passes what a scanner finds nothing in. */
export function refusing(scanner: LeakScanner): RefuseLeaks {
  return (content, what) =>
    lookedAt(content, () => {
      refuse(content, what, scanner);
    });
}

/** lineGate passes lines of a run that goes on: of a line in which a secret of this machine is left only the kind of event goes out. */
export function lineGate(): <T extends string>(line: T, instead: T) => Shareable<T> {
  const scanner = createLeakScanner([...machineSecrets(), ...machineAddresses()]);
  return (line, instead) => lookedAt(scanContent(line, scanner) === null ? line : instead, () => undefined);
}

function refuse(content: string | Uint8Array, what: string, scanner: LeakScanner): void {
  const leak = scanContent(content, scanner);
  if (leak !== null) throw new LeakError(leak, what);
}

/** scannerFor seeks the secrets of a run. */
export function scannerFor(report: Report, more: readonly SecretWord[]): LeakScanner {
  return createLeakScanner([...more, ...leakSecretsOf(report)]);
}

function scanContent(content: string | Uint8Array, scanner: LeakScanner): Leak | null {
  if (typeof content === 'string') return scanner.scan(content);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return scanner.scan(bytes.toString('utf8'), () => bytes.toString('latin1'));
}
