/** A computer on which every start of a program takes its time, one after the other, in a network that is told by facts. */
import { PROBES } from '../../electron/probe/index.ts';
import { pause } from '../../electron/engine/pause.ts';
import { subjectOf, type ProbeTask } from '../../electron/engine/task.ts';
import type { Probe, ProbeRun, Probes, Reported, Toolbox } from '../../electron/engine/toolbox.ts';
import { known } from '../../shared/observation/known.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { control } from './facts.ts';
import { toolboxWith } from './toolbox.ts';

/** The resolvers come last, since the rules of Windows say which of them are asked. */
const SINGLE_KINDS = [
  'adapters',
  'routes',
  'hosts',
  'nrpt',
  'neighbors',
  'proxies',
  'filters',
  'client',
  'resolvers',
] as const;
/** What the probes of this platform start. */
const STARTS: Readonly<
  Record<
    Platform,
    { readonly workstation: number; readonly winner: number; readonly burst: number; readonly trace: number }
  >
> = {
  linux: { workstation: 7, winner: 1, burst: 5, trace: 12 },
  darwin: { workstation: 8, winner: 1, burst: 5, trace: 12 },
  win32: { workstation: 7, winner: 0, burst: 20, trace: 12 },
};
const ANSWER_MS = 20;
/** As long as the real probes ask before they say "silent". */
const SILENCE_MS = 3_400;

export interface SlowComputer {
  readonly tools: Toolbox;
  readonly probes: Probes;
  /** Programs that were started. */
  readonly starts: () => number;
}

/** slowComputer makes the tools and probes of a computer that needs `startMs` (the least and the most) for each start. */
export function slowComputer(
  network: readonly Observation[],
  platform: Platform,
  [least, most]: readonly [number, number],
): SlowComputer {
  let starts = 0;
  let last: Promise<unknown> = Promise.resolve();
  const tools = toolboxWith({
    platform,
    now: () => performance.now(),
    run: (_command, signal) => {
      starts += 1;
      const waitMs = least + ((starts * 379) % (most - least + 1));
      last = last.then(() => pause(waitMs, signal));
      return last.then(() => ({
        outcome: signal.aborted ? 'cancelled' : 'exited',
        exitCode: signal.aborted ? null : 0,
        stdout: '',
        stderr: '',
        evidence: [],
      }));
    },
  });
  const byKey = new Map(network.map((one) => [`${one.kind} ${one.subject}`, one]));
  const fact = (kind: Observation['kind'], subject: string): readonly Reported[] => {
    const one = byKey.get(`${kind} ${subject}`) ?? byKey.get(`${kind} ${subject.replace(/#\d+$/, '')}`);
    return one === undefined ? [] : [{ ...one, subject }];
  };
  const programs = async (count: number, box: Toolbox, signal: AbortSignal): Promise<boolean> => {
    const command = { candidates: ['/program'], args: [], timeoutMs: 60_000 };
    const done = await Promise.all(Array.from({ length: count }, () => box.run(command, signal)));
    return done.every(({ outcome }) => outcome === 'exited');
  };
  const asked =
    (kind: Observation['kind'], count: (task: ProbeTask) => number) =>
    async (task: ProbeTask, { tools: box, signal }: ProbeRun): Promise<readonly Reported[]> => {
      if (!(await programs(count(task), box, signal))) throw new Error('cut off');
      return fact(kind, subjectOf(task));
    };
  const socket =
    (kind: Observation['kind']) =>
    async (task: ProbeTask, { signal }: ProbeRun): Promise<readonly Reported[]> => {
      const reported = fact(kind, subjectOf(task));
      await pause(reported.some(isSilent) ? SILENCE_MS : ANSWER_MS, signal);
      return reported;
    };
  const starting = STARTS[platform];
  const probes: Probes = {
    ...PROBES,
    control: async (_task, { tools: box, signal }) => {
      const at = box.now();
      await programs(1, box, signal);
      const [told] = fact('control', '');
      if (told?.fact.known === true && told.kind === 'control' && told.fact.value.ping !== 'passed')
        return [told];
      return [
        {
          kind: 'control',
          subject: '',
          fact: known(control({ startMs: Math.round(box.now() - at) })),
          evidence: [],
        },
      ];
    },
    machine: () => Promise.resolve((['machine', 'load', 'links'] as const).flatMap((kind) => fact(kind, ''))),
    workstation: async (_task, { tools: box, signal }) => {
      if (!(await programs(starting.workstation, box, signal))) throw new Error('cut off');
      return SINGLE_KINDS.flatMap((kind) => fact(kind, ''));
    },
    neighbors: asked('neighbors', () => 1),
    winner: asked('winner', () => starting.winner),
    ping: asked('ping', (task) => (task.kind === 'ping' && task.size === 'burst' ? starting.burst : 1)),
    trace: asked('trace', () => starting.trace),
    mtu: asked('mtu', () => 1),
    dns: socket('dns'),
    lookup: socket('lookup'),
    tcp: socket('tcp'),
    tls: socket('tls'),
    http: socket('http'),
    'dns-reach': socket('reach'),
    'dns-series': socket('ping') satisfies Probe<'dns-series'>,
  };
  return { tools, probes, starts: () => starts };
}

function isSilent({ fact }: Reported): boolean {
  return (
    fact.known &&
    typeof fact.value === 'object' &&
    'outcome' in fact.value &&
    (fact.value.outcome === 'silent' || fact.value.outcome === 'timed-out')
  );
}
