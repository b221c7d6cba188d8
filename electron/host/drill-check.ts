/** A whole check in the middle of a drill, as the drill's record keeps it. */
import type { CheckSeen } from '../../shared/drill/sample.ts';
import { buildReport } from '../../shared/report/build.ts';
import type { Language } from '../../shared/text/language.ts';
import { runWorkstation, type CompletedRun, type RunRequest } from './check-workstation.ts';

export interface DrillCheck {
  readonly run: CompletedRun;
  readonly seen: Omit<CheckSeen, 'atMs' | 'tookMs'>;
}

/** drillCheck runs all checks; it rejects only when the tool itself fails. */
export async function drillCheck(request: RunRequest, language: Language): Promise<DrillCheck> {
  const run = await runWorkstation(request);
  const { verdict, findings } = buildReport({ ...run, language });
  return {
    run,
    seen: {
      state: verdict.state,
      headline: verdict.headline,
      findings: findings.filter(({ rootCause }) => rootCause).map(({ code, title }) => ({ code, title })),
    },
  };
}
