import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { reasonText } from '../../shared/text/reason-text.ts';
import type { Language } from '../../shared/text/language.ts';
import type { JsonText } from '../../shared/text/target-text.ts';
import type { RunEvent } from '../engine/event.ts';

interface ValueRedactor {
  value<T>(value: T): T;
}

/**
 * eventLines turns the event stream into NDJSON, one line per event. The last event is left out: the
 * finished report follows as the last line, in the form of `--format json`.
 */
export function eventLines(language: Language, redactor: ValueRedactor | null): (event: RunEvent) => JsonText {
  return (event) => {
    const value = wire(event, language);
    return value === null ? jsonLines() : jsonLines(jsonText(redactor === null ? value : redactor.value(value)));
  };
}

function wire(event: RunEvent, language: Language): unknown {
  switch (event.type) {
    case 'run-finished':
      return null;
    case 'check': {
      const { findings, reason, ...rest } = event.result;
      const check = { ...rest, reason: reasonText(reason, language), findings: findings.map((one) => one.code) };
      return { type: event.type, check };
    }
    case 'run-started':
    case 'probe-started':
    case 'observation':
      return event;
  }
}
