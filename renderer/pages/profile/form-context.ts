import { createContext, useContext } from 'react';
import type { FieldKey, ProfileChange, ProfileFields } from '../../../shared/profile/form.ts';
import { placeOf, type Place, type PlacedProblems } from '../../../shared/profile/form-place.ts';
import type { Problem } from '../../../shared/profile/problem.ts';

/** A problem that somebody wants to see; a new object for every click. */
export interface Goal {
  readonly problem: Problem;
}

export interface FormContext {
  readonly fields: ProfileFields;
  readonly problems: PlacedProblems;
  readonly readOnly: boolean;
  readonly change: (...changes: readonly ProfileChange[]) => void;
  readonly goal: Goal | null;
}

const Context = createContext<FormContext | null>(null);
export const FormProvider = Context.Provider;

/** useForm gives the form that a field stands in. */
export function useForm(): FormContext {
  const form = useContext(Context);
  if (form === null) throw new Error('a field of the profile stands outside its form');
  return form;
}

/** fieldId gives the id of an input. */
export function fieldId(key: FieldKey, index: number | null = null, part: string | null = null): string {
  return ['profile', key.replace('.', '-'), index, part].filter((one) => one !== null).join('-');
}

/** goalPlace gives the field of a goal; null: only the text has it. */
export function goalPlace(goal: Goal | null): Place | null {
  return goal === null ? null : placeOf(goal.problem.path);
}
