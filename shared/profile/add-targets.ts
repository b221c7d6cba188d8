import type { TargetsAdded } from './text-check.ts';
import { applyChanges } from './edit.ts';
import type { ComputerRow } from './form.ts';
import type { CloudComputer } from './profile.ts';
import { checkText, readProfile } from './read.ts';
import { parseTargets, withTargets } from './targets.ts';

/** addTargets puts the rows of a table into the YAML of a profile, and leaves its comments and what is no row alone. */
export function addTargets(profileText: string, table: string): TargetsAdded {
  const nothing = { computers: 0, text: profileText, added: 0, left: table };
  const profile = readProfile(profileText);
  if (!profile.ok) return { ...nothing, problems: profile.problems, more: profile.more };
  const { computers, left, problems, more } = parseTargets(table);
  if (computers.length === 0) return { ...nothing, problems, more };
  const { cloudComputers } = withTargets(profile.profile, computers);
  const text = applyChanges(profileText, [{ key: 'cloudComputers', value: cloudComputers.map(rowOf) }]);
  const check = checkText(text);
  if (check.problems.length > 0) return { ...check, ...nothing };
  // Lines are counted in what is left, for that is what the user has before them.
  const rest = parseTargets(left);
  return {
    problems: rest.problems,
    more: rest.more,
    computers: check.computers,
    text,
    added: computers.length,
    left,
  };
}

function rowOf({ address, ports, name = '' }: CloudComputer): ComputerRow {
  return { address, ports: ports.join(' '), name };
}
