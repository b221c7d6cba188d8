/** A statement of Junos while it is read from its root to its leaf. */
import { Command, type Spot } from '../command.ts';

interface Surrounding {
  /** It is there for people and not for the device. */
  readonly isInactive: boolean;
  /** The routing instance in which it stands. */
  readonly vrf: string | null;
}

/** The words that are left of a statement, with what stands around them. */
export class Branch extends Command {
  readonly around: Surrounding;

  constructor(spot: Pick<Spot, 'reading' | 'line'>, words: readonly string[], around: Surrounding) {
    super(spot, words);
    this.around = around;
  }

  override from(first: number): Branch {
    return new Branch(this, this.words.slice(first), this.around);
  }

  /** The same statement within a routing instance. */
  within(vrf: string): Branch {
    return new Branch(this, this.words, { ...this.around, vrf });
  }
}
