import type { ProfileFields } from '../../../shared/profile/form.ts';
import { entryAt } from '../../../shared/profile/form-place.ts';
import { fieldId, goalPlace, type Goal } from './form-context.ts';

/** focusField leads to the field of a goal, and opens what it is folded into. Cloud computers look for theirs themselves. */
export function focusField(goal: Goal | null, fields: ProfileFields): void {
  const place = goalPlace(goal);
  if (place === null || place.key === 'cloudComputers') return;
  const entries = fields[place.key];
  const index = typeof entries === 'string' ? null : entryAt(entries, place.index ?? 0);
  const part = place.key === 'gatewayHosts' ? (place.part ?? 'host') : null;
  const field = document.getElementById(fieldId(place.key, index, part));
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
