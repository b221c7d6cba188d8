/** The end of a drill or a watch: its record, printed or shared, and the exit code. */
import { buildDrillRecord, type RecordAbout } from '../../shared/drill/build-record.ts';
import type { DrillRecord } from '../../shared/drill/record.ts';
import type { Recording } from '../../shared/drill/sample.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { forOwnEyes, knowingly } from '../host/gate.ts';
import { shareableDrill } from '../host/share-drill.ts';
import { drillCliTexts } from './drill-texts.ts';
import type { DrillOptions } from './drill-work.ts';
import { EXIT } from './exit-code.ts';
import type { Interrupt } from './interrupt.ts';
import { orFailed } from './leak.ts';
import { emit, type OutputOptions } from './output.ts';
import { renderDrill } from './render-drill.ts';
import { plain, say } from './terminal.ts';

/** What was seen, and what a record says about it. */
export interface EndedDrill {
  readonly recording: Recording;
  readonly about: RecordAbout;
}

/** endDrill prints the record of what was seen. */
export async function endDrill(
  { recording, about }: EndedDrill,
  options: Omit<DrillOptions, 'unattended'>,
  interrupt: Interrupt,
): Promise<number> {
  if (interrupt.interrupted()) say(plain(drillCliTexts(about.language).ended));
  const record = buildDrillRecord(recording, about);
  await printDrill(record, options);
  return interrupt.interrupted() ? EXIT.interrupted : exitCodeOfDrill(record);
}

/** printDrill writes a record in the form that was asked for; what is shared is redacted. */
export async function printDrill(
  record: DrillRecord,
  options: OutputOptions & Pick<DrillOptions, 'format' | 'redact'>,
): Promise<void> {
  if (options.format === 'text') {
    await emit(forOwnEyes(renderDrill(record, options.output === undefined)), options);
    return;
  }
  if (!options.redact || record.redaction.applied) {
    await emit(knowingly(jsonLines(jsonText(record, 2))), options);
    return;
  }
  await orFailed(async () => {
    const shared = shareableDrill(record);
    await emit(shared.refuseLeaks(jsonLines(jsonText(shared.record, 2)), 'the record'), options);
  });
}

/** exitCodeOfDrill gives the exit code of a record's verdict. */
export function exitCodeOfDrill({ result }: DrillRecord): number {
  switch (result.state) {
    case 'passed':
    case 'watched':
      return EXIT.ready;
    case 'partly':
      return EXIT.readyWithWarnings;
    case 'failed':
      return EXIT.notReady;
    case 'inconclusive':
      return EXIT.inconclusive;
  }
}
