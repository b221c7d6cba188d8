/** Values that nobody has vouched for: what is there is asked field by field, and what is missing is no error. */
export type Fields = Readonly<Record<string, unknown>>;

/** isFields says whether a value has fields at all; what each of them holds is unknown still. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** fieldsOf gives the value's fields; none where it is no object. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}
