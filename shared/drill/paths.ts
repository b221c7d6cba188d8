/** Which of the two paths a trace shows, by the routers that the profile names. */
import type { Profile } from '../profile/profile.ts';
import type { Phase } from './phase.ts';
import type { PathIn } from './result.ts';
import type { PathSeen } from './sample.ts';

export type Over = PathIn['over'];

/** overOf says which path a trace takes. */
export function overOf({ hops }: Pick<PathSeen, 'hops'>, path: Profile['path']): Over {
  const active = path.activeHops.some((hop) => hops.includes(hop));
  const standby = path.standbyHops.some((hop) => hops.includes(hop));
  if (active && standby) return 'both';
  if (active) return 'active';
  return standby ? 'standby' : 'unknown';
}

/** standbyHopsIn gives the standby's routers that any of these traces passed. */
export function standbyHopsIn(paths: readonly PathSeen[], path: Profile['path']): readonly string[] {
  return path.standbyHops.filter((hop) => paths.some(({ hops }) => hops.includes(hop)));
}

const SHOWN = [
  ['baseline', 'baseline'],
  ['standby', 'standby'],
  ['end', 'end'],
] as const;

/** pathsIn gives the way to each target before, during and after: the last trace that was made in the phase. */
export function pathsIn(
  paths: readonly PathSeen[],
  phases: readonly Phase[],
  path: Profile['path'],
): readonly PathIn[] {
  const targets = [...new Set(paths.map(({ target }) => target))];
  return SHOWN.flatMap(([name, phase]) =>
    targets.flatMap((target) => {
      const span = phases.find((one) => one.name === name);
      const seen = paths.findLast(
        (one) =>
          span !== undefined && one.target === target && one.atMs >= span.fromMs && one.atMs <= span.toMs,
      );
      return seen === undefined
        ? []
        : [{ phase, target, hops: seen.hops, reached: seen.reached, over: overOf(seen, path) }];
    }),
  );
}
