/** A fact that is made of drawn values. */

export interface Made {
  readonly subject: string;
  readonly value: object;
}
