/** Tells whoever runs a drill what it sees, once each. */
import { namingOf } from '../../shared/drill/words.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Seen } from '../drill/run.ts';
import { drillCliTexts } from './drill-texts.ts';
import { oneLine, plain, say } from './terminal.ts';

/** drillTeller says stages, marks, and what is out; without a person nobody is asked to do anything. */
export function drillTeller(language: Language, unattended: boolean): (seen: Seen) => void {
  const texts = drillCliTexts(language);
  const asks = new Set(['switch-off', 'switch-on', 'done']);
  let stage: Seen['stage'] | null = null;
  let marks = 0;
  let checks = 0;
  let out = '';
  return ({ stage: now, recording, result }) => {
    for (const { kind, atMs, by } of result.marks.slice(marks)) {
      const seconds = (atMs / 1000).toFixed(1);
      say(plain(by === 'user' ? texts.marked(kind, seconds) : texts.found(kind, seconds)));
    }
    marks = Math.max(marks, result.marks.length);
    for (const { headline } of recording.checks.slice(checks)) say(oneLine(texts.checked(headline)));
    checks = recording.checks.length;
    const naming = namingOf(
      recording.lanes.map(({ service }) => service),
      language,
    );
    const down = result.accounts.filter(({ outages }) => outages.at(-1)?.toMs === null);
    const names = naming.names(down.map(({ serviceId }) => serviceId));
    if (names !== out) say(names === '' ? plain(texts.allBack) : oneLine(texts.down(names)));
    out = names;
    if (now !== stage && !(unattended && asks.has(now))) say(plain(texts.stages[now]));
    stage = now;
  };
}
