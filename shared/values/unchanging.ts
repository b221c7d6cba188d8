/** A value that nobody changes, however deep: what a schema has read, and what is kept as it was observed. */
export type Unchanging<T> = T extends string
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Unchanging<T[K]> }
    : T;
