/**
 * What a check declares: the values of its findings and of its reasons, by its id. Each check adds itself in its own file,
 * by `declare module '../declared.ts' { interface Declared { … } }`, so that nothing here imports a check, and a check may
 * use the types that are made of all of them.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the checks fill it
export interface Declared {}

/** A finding or a reason without values. */
export type None = Readonly<Record<string, never>>;

/** Codes of the findings that a check declares. */
export type CodesOf<Id extends keyof Declared> = keyof Declared[Id]['findings'];

/** Joined makes one object type of a union of them: every key with its own value. */
export type Joined<Parts> = {
  readonly [Key in KeysOf<Parts>]: Parts extends { readonly [K in Key]: infer Value } ? Value : never;
};
type KeysOf<Parts> = Parts extends unknown ? keyof Parts : never;
