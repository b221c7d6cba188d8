/** Groups: one output in one report, looked at in every form; made once and asked for each value. */
import { defaultProfile } from '../../shared/profile/defaults.ts';
import { replay } from '../../shared/replay/replay.ts';
import type { Report } from '../../shared/report/schema.ts';
import { drawn, type Drawn, type Spec } from './spec.ts';
import { filesOf, type OutFile } from './way-out.ts';

export interface Group extends Drawn {
  readonly files: Promise<readonly OutFile[]>;
}

/** reportWith gives the report of a bundle that holds one output. */
export function reportWith(spec: Spec, { command, text }: Pick<Drawn, 'command' | 'text'>): Report {
  const { platform, stream = command.startsWith('file:') ? 'file' : 'stdout', exitCode = 0 } = spec;
  const evidence = [
    { id: '01', command, platform, startedAt: '2026-11-24T10:00:00.000Z', stream, exitCode, text },
  ];
  return replay(
    { platform, evidence, saved: null },
    {
      profile: defaultProfile(),
      language: 'en',
      version: '1.0.0',
      targets: [],
      id: '0b7e2c4a-6f1d-4c3b-9a58-d2e94f70c163',
    },
  );
}

/** groupOf makes the files of a spec when they are first asked for. */
export function groupOf(spec: Spec, seed: number, redact = true): Group {
  const one = drawn(spec, seed);
  let files: Promise<readonly OutFile[]> | undefined;
  return {
    ...one,
    get files() {
      return (files ??= filesOf(reportWith(spec, one), redact));
    },
  };
}

/** leaksOf names for one form what is left of it, and in which output. */
export async function leaksOf(group: Group, form: string): Promise<readonly string[]> {
  const files = await group.files;
  return group.planted
    .filter((one) => one.form === form)
    .flatMap((one) =>
      files.flatMap(({ name, finder }) => {
        const left = finder.find(one);
        return left === null ? [] : [`${form}: ${one.shown} left as ${left} in ${name}`];
      }),
    );
}

/** formsOf lists the forms of a spec. */
export function formsOf(spec: Spec): readonly string[] {
  return [...new Set(drawn(spec, 1).planted.map(({ form }) => form))];
}
