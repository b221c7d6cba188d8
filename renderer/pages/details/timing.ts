/** What ran when, in groups that a reader knows. Pure. */
import type { ObservationKind } from '../../../shared/observation/observation.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { fieldsOf } from '../../../shared/values/fields.ts';
import { hasKey } from '../../../shared/values/keys.ts';
import type { TimingGroup } from '../../i18n/details/texts.ts';

export type Saved = Report['observations'][number];
/** An observation of a kind that this version knows. */
export type Timed = Saved & { readonly kind: ObservationKind };

const GROUP_OF: Readonly<Record<ObservationKind, TimingGroup>> = {
  adapters: 'workstation',
  resolvers: 'workstation',
  hosts: 'workstation',
  nrpt: 'workstation',
  neighbors: 'workstation',
  proxies: 'workstation',
  filters: 'workstation',
  client: 'workstation',
  host: 'workstation',
  control: 'workstation',
  machine: 'workstation',
  load: 'workstation',
  links: 'workstation',
  routes: 'routes',
  winner: 'routes',
  dns: 'dns',
  reach: 'dns',
  remembered: 'dns',
  lookup: 'dns',
  tcp: 'connections',
  tls: 'connections',
  http: 'connections',
  ping: 'path',
  trace: 'path',
  mtu: 'path',
};
const GROUPS: readonly TimingGroup[] = ['workstation', 'routes', 'dns', 'connections', 'path'];

export interface Timings {
  readonly group: TimingGroup;
  /** The longest, in the order in which they began. */
  readonly bars: readonly Timed[];
  /** Quicker ones that are not shown. */
  readonly more: number;
}

/** timingsOf groups what took time; of a long group the longest are kept. */
export function timingsOf(observations: readonly Saved[], most: number): readonly Timings[] {
  const known = observations.filter(isKnown).filter(({ durationMs }) => durationMs > 0);
  return GROUPS.map((group) => {
    const own = known.filter(({ kind }) => GROUP_OF[kind] === group);
    const longest = own.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, most);
    return {
      group,
      bars: longest.toSorted((a, b) => a.startedMs - b.startedMs),
      more: own.length - longest.length,
    };
  }).filter(({ bars }) => bars.length > 0);
}

/** A report may come from a later version. */
function isKnown(one: Saved): one is Timed {
  return hasKey(GROUP_OF, one.kind);
}

/** A year; the times of a stranger's report may add up to more than a number holds. */
const LONGEST_MS = 365 * 86_400_000;

/** totalOf gives the length of the axis in milliseconds. */
export function totalOf(report: Report): number {
  const total = report.observations.reduce(
    (most, one) => Math.max(most, one.startedMs + one.durationMs),
    Math.max(1, report.timings.totalMs),
  );
  return Math.min(LONGEST_MS, total);
}

/** ticksOf gives round values from 0 up to a total, six at most. */
export function ticksOf(total: number): readonly number[] {
  const rough = total / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step);
}

/** How an observation ended: a fact, silence, or nothing that is known. */
export type BarState = 'answered' | 'silent' | 'unknown';

/** stateOf says whether somebody answered; only an unknown fact is unknown. */
export function stateOf({ fact }: Pick<Saved, 'fact'>): BarState {
  if (fact['known'] !== true) return 'unknown';
  const { outcome, received } = fieldsOf(fact['value']);
  return outcome === 'silent' || outcome === 'timed-out' || received === 0 ? 'silent' : 'answered';
}

/** subjectOf splits `100.100.2.136:53/udp/name/A` into whom it was about and the rest. */
export function subjectOf({ kind, subject }: Pick<Saved, 'kind' | 'subject'>): {
  readonly about: string;
  readonly detail: readonly string[];
} {
  const [about = '', ...detail] = kind === 'lookup' ? [subject] : subject.split('/');
  return { about, detail };
}
