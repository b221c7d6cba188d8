/** The entry of the hosts file that the system's answer comes from. */
import { valueOr } from '../../observation/known.ts';
import type { Facts } from '../../observation/facts.ts';
import type { HostsEntry } from '../../observation/workstation.ts';
import type { NameView } from './views.ts';

/** hostsEntry gives it; null: the answer is not from there, or nobody knows what the file says. */
export function hostsEntry(view: NameView, facts: Facts): HostsEntry | null {
  const entry = valueOr(facts.one('hosts'), []).find(
    ({ names, address }) =>
      names.includes(view.name.toLowerCase()) && view.system?.addresses.includes(address) === true,
  );
  return entry ?? null;
}
