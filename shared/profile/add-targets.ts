import { isMap, isSeq, parseDocument } from 'yaml';
import type { TextCheck } from '../contract/contract.ts';
import { readProfile } from './read.ts';
import { parseTargets, withTargets } from './targets.ts';

/** addTargets puts the rows of a CSV text into the YAML of a profile, and leaves its comments alone. */
export function addTargets(profileText: string, csv: string): TextCheck & { readonly text: string } {
  const profile = readProfile(profileText);
  if (!profile.ok) return { ...profile, computers: 0, text: profileText };
  const targets = parseTargets(csv);
  if (!targets.ok) return { ...targets, computers: 0, text: profileText };
  const { cloudComputers } = withTargets(profile.profile, targets.computers);
  const document = parseDocument(profileText);
  // A text of comments alone has no map to put anything into.
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  document.set('cloudComputers', document.createNode(cloudComputers.map(({ name, address, ports }) => ({ ...(name === undefined ? {} : { name }), address, ...(ports.length === 0 ? {} : { ports }) }))));
  const list = document.get('cloudComputers');
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  const text = String(document);
  const result = readProfile(text);
  return result.ok ? { problems: [], more: 0, computers: cloudComputers.length, text } : { ...result, computers: 0, text: profileText };
}
