/** `vpc-doctor drill`: the failover drill, with a person at the switch or without. */
import { plannedServices } from '../../shared/drill/plan.ts';
import { DrillRun } from '../drill/run.ts';
import { drillCheck } from '../host/drill-check.ts';
import { endDrill } from './drill-end.ts';
import { onKeys, type Keys } from './drill-keys.ts';
import { drillTeller } from './drill-teller.ts';
import { drillCliTexts } from './drill-texts.ts';
import { withDrill, type DrillOptions } from './drill-work.ts';
import { CliError, EXIT } from './exit-code.ts';
import { oneLine, say } from './terminal.ts';

/** drillCommand exits with 0 passed, 4 with warnings, 3 failed or not begun, 5 inconclusive, 130 ended by the user. */
export function drillCommand(options: DrillOptions): Promise<number> {
  const unattendedMs = secondsOf(options.unattended);
  return withDrill(options, async ({ language, request, interrupt, run, open }) => {
    const { state, headline } = run.seen;
    if (state === 'not-ready' || state === 'inconclusive') {
      say(oneLine(drillCliTexts(language).notReady(headline)));
      return state === 'not-ready' ? EXIT.notReady : EXIT.inconclusive;
    }
    const { session, about } = open({
      kind: 'drill',
      plan: (found) => plannedServices(request.profile, found),
      check: run,
    });
    const drill = new DrillRun({
      ...{ session, settings: request.profile, signal: interrupt.signal },
      onSeen: drillTeller(language, unattendedMs !== undefined),
      check: async () => (await drillCheck({ ...request, signal: interrupt.signal }, language)).seen,
      ...(unattendedMs === undefined ? {} : { unattendedMs }),
    });
    const keys = unattendedMs === undefined ? keysOf(drill) : null;
    const recording = await drill.run();
    keys?.stop();
    return endDrill({ recording, about }, options, interrupt);
  });
}

function keysOf(drill: DrillRun): Keys {
  const mark = (): void => {
    drill.mark();
  };
  return onKeys(process.stdin, mark, () => process.kill(process.pid, 'SIGINT'));
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds < LEAST_S || seconds > MOST_S)
    throw new CliError((texts) => texts.seconds('--unattended', text, { least: LEAST_S, most: MOST_S }));
  return seconds * 1000;
}

const LEAST_S = 10;
const MOST_S = 24 * 3600;
