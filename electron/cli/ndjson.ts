import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import type { Redactor } from '../../shared/report/redact/index.ts';
import { reasonText } from '../../shared/text/reason-text.ts';
import type { Language } from '../../shared/text/language.ts';
import type { JsonText } from '../../shared/text/target-text.ts';
import { knowingly, ofTheTool, type Shareable } from '../host/gate.ts';
import { lineGate } from '../host/share-run.ts';
import type { RunEvent } from '../engine/event.ts';
import { ownPlatform } from '../process/own-platform.ts';

type EventRedactor = Pick<Redactor, 'value' | 'observation'>;

/**
 * eventLines turns the event stream into NDJSON, one line per event. The last event is left out: the
 * finished report follows as the last line, in the form of `--format json`.
 */
export function eventLines(
  language: Language,
  redactor: EventRedactor | null,
): (event: RunEvent) => Shareable<JsonText> {
  const look = redactor === null ? knowingly : lineGate();
  return (event) => {
    const value = wire(event, language);
    if (value === null) return ofTheTool(jsonLines());
    const line = jsonLines(jsonText(redactor === null ? value : redacted(event, value, redactor)));
    return look(line, jsonLines(jsonText({ type: event.type })));
  };
}

/** Facts are redacted by schema, before anything of the run has been learnt; the rest by the tool's own words. */
function redacted(event: RunEvent, value: object, redactor: EventRedactor): unknown {
  if (event.type !== 'observation') return redactor.value(value);
  const { observation, ...rest } = event;
  const fact = { ...observation, evidence: [...observation.evidence], fact: { ...observation.fact } };
  return { ...rest, observation: redactor.observation(fact, ownPlatform()) };
}

function wire(event: RunEvent, language: Language): object | null {
  switch (event.type) {
    // The report says it all, and in words.
    case 'verdict':
    case 'run-finished':
      return null;
    case 'check': {
      const { findings, reason, ...rest } = event.result;
      const check = {
        ...rest,
        reason: reasonText(reason, language),
        findings: findings.map((one) => one.code),
      };
      return { type: event.type, check };
    }
    case 'run-started':
    case 'probe-started':
    case 'observation':
      return event;
  }
}
