/** Tells whoever runs a drill what it sees, once each. */
import { namingIn } from '../../shared/drill/words.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Seen } from '../drill/run.ts';
import { drillCliTexts, type DrillCliTexts } from './drill-texts.ts';
import { oneLine, plain, say } from './terminal.ts';

/** Stages that ask somebody to do something. */
const ASKING: ReadonlySet<Seen['stage']> = new Set(['switch-off', 'switch-on', 'done']);

/** drillTeller says stages, marks, and what is out; without a person nobody is asked to do anything. */
export function drillTeller(language: Language, unattended: boolean): (seen: Seen) => void {
  const teller = new Teller(language, unattended);
  return (seen) => {
    teller.tell(seen);
  };
}

class Teller {
  readonly #language: Language;
  readonly #unattended: boolean;
  readonly #texts: DrillCliTexts;
  /** What was told already. */
  #stage: Seen['stage'] | null = null;
  #marks = 0;
  #checks = 0;
  #out = '';

  constructor(language: Language, unattended: boolean) {
    this.#language = language;
    this.#unattended = unattended;
    this.#texts = drillCliTexts(language);
  }

  tell(seen: Seen): void {
    this.#tellMarks(seen);
    this.#tellChecks(seen);
    this.#tellOutages(seen);
    this.#tellStage(seen);
  }

  #tellMarks({ result: { marks } }: Seen): void {
    for (const { kind, atMs, by } of marks.slice(this.#marks)) {
      const seconds = (atMs / 1000).toFixed(1);
      const { marked, found } = this.#texts;
      say(plain(by === 'user' ? marked(kind, seconds) : found(kind, seconds)));
    }
    // A mark that was found may be lost again when more is known.
    this.#marks = Math.max(this.#marks, marks.length);
  }

  #tellChecks({ recording: { checks } }: Seen): void {
    for (const { headline } of checks.slice(this.#checks)) say(oneLine(this.#texts.checked(headline)));
    this.#checks = checks.length;
  }

  #tellOutages({ recording, result }: Seen): void {
    const down = result.accounts.filter(({ outages }) => outages.at(-1)?.toMs === null);
    const out = namingIn(recording, this.#language).names(down.map(({ serviceId }) => serviceId));
    if (out !== this.#out) say(out === '' ? plain(this.#texts.allBack) : oneLine(this.#texts.down(out)));
    this.#out = out;
  }

  #tellStage({ stage }: Seen): void {
    const isForNobody = this.#unattended && ASKING.has(stage);
    if (stage !== this.#stage && !isForNobody) say(plain(this.#texts.stages[stage]));
    this.#stage = stage;
  }
}
