/** The contract's calls of the failover drill. */
import type { GivenFile, Handlers } from '../../../shared/contract/contract.ts';
import type { DrillCalls, OpeningDrill } from '../../../shared/contract/drill.ts';
import { HostError } from '../../../shared/contract/dispatch.ts';
import { DrillDesk, type DeskOptions } from './desk.ts';
import { DrillFiles, type DrillFilesOptions } from './drill-files.ts';
import type { DrillEngine } from './engine.ts';

export interface DrillsOptions extends Omit<DeskOptions, 'engine'>, Omit<DrillFilesOptions, 'own'> {
  /** null: this door runs no drills; records are shown all the same. */
  readonly engine: DrillEngine | null;
}

export interface Drills {
  readonly handlers: Pick<Handlers, keyof DrillCalls>;
  /** Shows a record or a journal; null: the file is none. */
  open(file: GivenFile): OpeningDrill | null;
  isRunning(): boolean;
  stop(): void;
}

/** createDrills gives the handlers. */
export function createDrills({ engine, ...options }: DrillsOptions): Drills {
  const desk = engine === null ? null : new DrillDesk({ ...options, engine });
  const files = new DrillFiles({ ...options, own: (language) => desk?.record(language) ?? null });
  return {
    handlers: {
      ...(desk?.handlers ?? NONE),
      ...files.handlers,
      drill: ({ language }) => {
        const last = files.last(language);
        return Promise.resolve(desk?.state(last) ?? { state: 'idle', last });
      },
    },
    open: (file) => files.open(file),
    isRunning: () => desk?.isRunning ?? false,
    stop: () => {
      desk?.stop();
    },
  };
}

const refused = (): Promise<never> =>
  Promise.reject(new HostError('nothing-to-do', 'drills are run by the command line only'));
const NONE: DrillDesk['handlers'] = {
  drillPlan: refused,
  startDrill: refused,
  markDrill: refused,
  endDrill: refused,
};
