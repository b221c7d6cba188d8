/** `vpc-doctor watch`: the drill's engine for hours, without phases, for "it drops three times a day". */
import { plannedServices, WATCH_PACE } from '../../shared/drill/plan.ts';
import { namingIn } from '../../shared/drill/words.ts';
import { Watch } from '../drill/watch.ts';
import { drillCheck } from '../host/drill-check.ts';
import { CliError } from './exit-code.ts';
import { endDrill } from './drill-end.ts';
import { withDrill, type DrillOptions } from './drill-work.ts';
import { drillCliTexts } from './drill-texts.ts';
import { oneLine, plain, say } from './terminal.ts';

export interface WatchOptions extends Omit<DrillOptions, 'unattended'> {
  readonly for?: string;
}

const HOUR_MS = 3_600_000;
const MOST_HOURS = 24 * 31;

/** watchCommand begins on a broken network as well: that is what it may be here for. */
export function watchCommand(options: WatchOptions): Promise<number> {
  const forMs = hoursOf(options.for);
  return withDrill(options, async ({ language, request, interrupt, run, open }) => {
    const texts = drillCliTexts(language);
    const opened = open({
      kind: 'watch',
      plan: (found) => plannedServices(request.profile, found, WATCH_PACE),
      check: run,
    });
    say(plain(texts.watch));
    const watch = new Watch({
      ...{ session: opened.session, settings: request.profile, signal: interrupt.signal },
      ...(forMs === undefined ? {} : { forMs }),
      check: async () => (await drillCheck({ ...request, signal: interrupt.signal }, language)).seen,
      onChecked: ({ headline }) => {
        say(oneLine(texts.checked(headline)));
      },
      onOver: ({ fromMs, toMs, services }, { lanes }) => {
        const { names } = namingIn({ lanes }, language);
        const when = new Date(Date.parse(opened.session.createdAt) + fromMs).toISOString();
        const lasted = `${((toMs - fromMs) / 1000).toFixed(1)} s`;
        say(oneLine(texts.outage(when, names(services), lasted)));
      },
    });
    return endDrill({ recording: await watch.run(), about: opened.about }, options, interrupt);
  });
}

function hoursOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hours = Number(text);
  if (!Number.isFinite(hours) || hours <= 0 || hours > MOST_HOURS)
    throw new CliError((texts) => texts.hours('--for', text, MOST_HOURS));
  return hours * HOUR_MS;
}
