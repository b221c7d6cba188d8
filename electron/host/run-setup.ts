import type { RunKind } from '../../shared/contract/contract.ts';
import type { Door } from './door.ts';
import type { History } from './history.ts';
import type { Profiles } from './profiles.ts';
import type { RunSetup } from './session.ts';

/** What a run is set up from. */
interface Means {
  readonly door: Pick<Door, 'demo' | 'startNative' | 'openMachine'>;
  readonly profiles: Profiles;
  readonly history: History;
}

/** setupOf gives what a run needs: of this workstation with its profile, or of a scenario on the loopback. */
export async function setupOf(
  run: RunKind,
  healed: boolean,
  { door, profiles, history }: Means,
): Promise<RunSetup> {
  const native = {
    ...(door.startNative === undefined ? {} : { startNative: door.startNative }),
    ...(door.openMachine === undefined ? {} : { openMachine: door.openMachine }),
  };
  if (run.kind === 'demo') {
    const setup = await door.demo.start(run.scenario, healed);
    return { ...setup, request: { ...setup.request, ...native } };
  }
  const request = await profiles.active();
  return {
    request: { ...request, ...native, remembered: history.facts(request.profile) },
    close: () => Promise.resolve(),
  };
}
