import type { TextCheck } from '../contract/contract.ts';
import { editProfile } from './edit.ts';
import type { ComputerRow } from './form.ts';
import type { CloudComputer } from './profile.ts';
import { checkText, readProfile } from './read.ts';
import { parseTargets, withTargets } from './targets.ts';

/** addTargets puts the rows of a CSV text into the YAML of a profile, and leaves its comments alone. */
export function addTargets(profileText: string, csv: string): TextCheck & { readonly text: string } {
  const profile = readProfile(profileText);
  if (!profile.ok) return { problems: profile.problems, more: profile.more, computers: 0, text: profileText };
  const targets = parseTargets(csv);
  if (!targets.ok) return { problems: targets.problems, more: targets.more, computers: 0, text: profileText };
  const { cloudComputers } = withTargets(profile.profile, targets.computers);
  const text = editProfile(profileText, 'cloudComputers', cloudComputers.map(rowOf));
  const check = checkText(text);
  return { ...check, text: check.problems.length === 0 ? text : profileText };
}

function rowOf({ address, ports, name = '' }: CloudComputer): ComputerRow {
  return { address, ports: ports.join(' '), name };
}
