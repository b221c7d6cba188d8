/** `vpc-doctor report` for the record of a drill: prints it, judges it again, compares it with another one. */
import { compareDrills, type DrillComparison } from '../../shared/drill/compare.ts';
import { drillJsonSchema, type DrillRecord } from '../../shared/drill/record.ts';
import { drillTexts, namingIn } from '../../shared/drill/words.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import type { Language } from '../../shared/text/language.ts';
import type { JsonText, TerminalText } from '../../shared/text/target-text.ts';
import { forOwnEyes, lookedAt, ofTheTool, type Shareable } from '../host/gate.ts';
import { judgeDrillAgain, MOST_DRILL_BYTES, openDrill } from '../host/open-drill.ts';
import { shareableDrill } from '../host/share-drill.ts';
import { readBounded } from '../host/read-bounded.ts';
import { exitCodeOfDrill, printDrill } from './drill-end.ts';
import { CliError, EXIT } from './exit-code.ts';
import { languageOf } from './language.ts';
import { emit } from './output.ts';
import type { ReportOptions } from './report-options.ts';
import { joined, line, oneLine, plain } from './terminal.ts';

/** drillReport gives the exit code of the record's verdict; null where the file is no record of a drill. */
export async function drillReport(path: string, options: ReportOptions): Promise<number | null> {
  const record = await opened(path);
  if (record === null) return null;
  const language = languageOf(options.lang);
  const { format } = options;
  if (format !== 'text' && format !== 'json') throw new CliError((texts) => texts.drillFormat(format));
  if (options.compare !== undefined) return comparison(record, options.compare, options);
  const isOther = options.lang !== undefined && language !== record.language;
  const again =
    options.judgeAgain === true || isOther
      ? judgeDrillAgain(record, isOther ? language : record.language)
      : record;
  if (again === null) throw new CliError((texts) => texts.drillRedacted, EXIT.failed);
  await printDrill(again, { ...options, format });
  return exitCodeOfDrill(again);
}

/** printDrillSchema prints the JSON Schema of a record. */
export async function printDrillSchema(options: ReportOptions): Promise<void> {
  await emit(ofTheTool(jsonLines(jsonText(drillJsonSchema(), 2))), options);
}

async function opened(path: string): Promise<DrillRecord | null> {
  const bytes = await readBounded(path, MOST_DRILL_BYTES).catch(() => null);
  if (bytes === null) return null;
  const result = openDrill(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  if (result === null) return null;
  if (result.ok) return result.record;
  throw new CliError((texts) =>
    result.problem === 'too-large' ? texts.drillTooLarge(path) : texts.drillDamaged(path, result.at),
  );
}

async function comparison(record: DrillRecord, otherPath: string, options: ReportOptions): Promise<number> {
  const other = await opened(otherPath);
  if (other === null) throw new CliError((texts) => texts.noDrill(otherPath));
  if (options.format === 'json') {
    // Two redactions have pseudonyms of their own, so that what names an address is left out.
    await emit(comparedJson(record, other, options.redact), options);
  } else
    await emit(
      forOwnEyes(comparisonText(compareDrills(record, other), record, languageOf(options.lang))),
      options,
    );
  return exitCodeOfDrill(record);
}

function comparedJson(record: DrillRecord, other: DrillRecord, redact: boolean): Shareable<JsonText> {
  const shared = [record, other].map((one) =>
    redact && !one.redaction.applied ? shareableDrill(one) : null,
  );
  const [one = null, two = null] = shared;
  const text = jsonLines(jsonText(compareDrills(one?.record ?? record, two?.record ?? other), 2));
  return lookedAt(text, () => {
    for (const side of shared) side?.refuseLeaks(text, 'the comparison');
  });
}

function comparisonText(compared: DrillComparison, record: DrillRecord, language: Language): TerminalText {
  const { labels, phases, states } = drillTexts(language);
  const { name } = namingIn(record.recording, language);
  const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(1)} s`);
  const sides = [compared.before, compared.after].map(
    ({ createdAt, state, headline }) =>
      line`${oneLine(createdAt)}  ${plain(states[state])}  ${oneLine(headline)}`,
  );
  const services = compared.services.map(
    ({ id, phase, beforeMs, afterMs }) =>
      line`  ${oneLine(name(id))}, ${plain(phases[phase])}: ${plain(seconds(beforeMs))} → ${plain(seconds(afterMs))}`,
  );
  const codes = [
    ...compared.came.map((code) => line`  + ${oneLine(code)}`),
    ...compared.went.map((code) => line`  - ${oneLine(code)}`),
  ];
  return line`${joined([...sides, plain(labels.outages), ...services, plain(labels.findings), ...codes])}\n`;
}
