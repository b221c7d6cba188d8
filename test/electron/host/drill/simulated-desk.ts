/** Drills in the host on a simulated engine: what they tell, save and show is kept for the test. */
import { createDrills, type Drills } from '../../../../electron/host/drill/drills.ts';
import type { Watched } from '../../../../electron/host/drill/engine.ts';
import type { Exported } from '../../../../shared/contract/contract.ts';
import type { DrillNews, DrillStart } from '../../../../shared/contract/drill.ts';
import { RECORDINGS } from '../../../support/drill-record.ts';
import { SETTINGS } from '../../../support/drill.ts';
import { SimulatedDrill } from '../../../support/simulated-drill.ts';

export const START: DrillStart = { kind: 'drill', by: ' Jane Doe ', unattendedS: null, language: 'en' };

/** settled resolves when everything that follows at once has followed. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class SimulatedDesk {
  readonly engine = new SimulatedDrill(RECORDINGS.half);
  readonly news: DrillNews[] = [];
  readonly saved: { readonly name: string; readonly content: string }[] = [];
  readonly pages: (string | null)[] = [];
  watched: (Watched | null)[] = [];
  /** A check is going on. */
  busy = false;

  readonly drills: Drills = createDrills({
    engine: this.engine,
    prepare: () => Promise.resolve({ profile: SETTINGS, trustedCaPem: null }),
    emit: (event) => {
      if (event.type === 'drill') this.news.push(event.news);
    },
    onWatched: (one) => this.watched.push(one),
    isBusy: () => this.busy,
    about: { version: '0.0.0', platform: 'linux' },
    save: ({ name, content }): Promise<Exported> => {
      this.saved.push({ name, content: String(content) });
      return Promise.resolve({ state: 'saved', name });
    },
    print: (page) => Promise.resolve(Buffer.from(`PDF of ${page.length}`)),
    onPage: (page) => this.pages.push(page),
    language: () => 'en',
  });

  async begun(): Promise<void> {
    await this.drills.handlers.startDrill(START);
    await settled();
  }

  /** ended runs a drill to its end, and gives the id of its record. */
  async ended(): Promise<string> {
    await this.begun();
    this.engine.finish();
    await settled();
    const state = await this.drills.handlers.drill({ language: 'en' });
    if (state.state !== 'idle' || state.last === null) throw new Error('no record');
    return state.last.id;
  }
}
