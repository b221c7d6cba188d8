/** What somebody who follows the checklist types: the commands of a finding's actions. */
import type { ActionSpec } from '../../../shared/advice/action.ts';
import type { FindingArgs, FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { definitionOf } from '../../../shared/diagnosis/findings.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { SAMPLES } from '../../support/finding-samples.ts';
import { profileWith } from '../../support/profile.ts';

interface Case<C extends FindingCode> {
  readonly args?: Partial<FindingArgs[C]>;
  readonly profile?: Partial<Profile>;
}

function specOf<C extends FindingCode>(code: C, id: string): ActionSpec<C> {
  const specs: readonly ActionSpec<C>[] = definitionOf(code).actions;
  const spec = specs.find((one) => one.id === id);
  if (spec === undefined) throw new RangeError(`${code} has no action ${id}`);
  return spec;
}

/** typed is what one action asks for; what takes it back stands behind "undo". */
export function typed<C extends FindingCode>(
  code: C,
  id: string,
  { args, profile }: Case<C> = {},
): readonly string[] {
  const commands = specOf(code, id).commands?.({ ...SAMPLES[code], ...args }, profileWith(profile)) ?? [];
  return commands.flatMap(({ run, undo }) => [run, ...(undo === undefined ? [] : [`undo ${undo}`])]);
}

/** idsFor lists the actions that make sense on a platform after what was seen. */
export function idsFor<C extends FindingCode>(
  code: C,
  args: Partial<FindingArgs[C]>,
  platform: Platform = 'win32',
): readonly string[] {
  const specs: readonly ActionSpec<C>[] = definitionOf(code).actions;
  return specs
    .filter(({ platforms }) => platforms === undefined || platforms.includes(platform))
    .filter((spec) => spec.applies?.({ ...SAMPLES[code], ...args }) !== false)
    .map(({ id }) => id);
}
