/** Facts out of answers of Windows itself. */
import { known, unknown, type Known } from '../../../../../shared/observation/known.ts';
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';
import type { Output } from '../../../../../shared/reading/output.ts';
import { windowsWorkstation } from '../../../../../shared/reading/windows/facts.ts';
import { type WorkstationFacts } from '../../../../../shared/reading/workstation.ts';
import { answer, ANSWERS } from './sample.ts';

/** native is what was asked for, and its answer. */
export function native(
  subject: string,
  text: Known<string>,
  source: Output['source'] = 'windows-native',
): Output {
  return { source, subject, text, stderr: '', exitCode: null, evidence: [`e-${subject}`] };
}

/** The facts of all answers, with some replaced; null: nobody asked. */
export function facts(
  changes: Partial<Record<NativeTable, Known<string> | null>> = {},
  more: readonly Output[] = [],
): WorkstationFacts {
  const outputs = [...ANSWERS].flatMap(([name, text]): Output[] => {
    const changed = changes[name];
    return changed === null ? [] : [native(name, changed ?? known(text))];
  });
  return windowsWorkstation([...outputs, ...more]);
}

/** rows is an answer with these rows. */
export const rows = (name: NativeTable, list: readonly unknown[]): Known<string> => known(answer(name, list));

/** missing is the answer of a Windows that lacks a function. */
export const missing = unknown('tool-missing', 'not in this Windows');
