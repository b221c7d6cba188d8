/** `name = value` of strongSwan's files, with its line. */
import { Spot } from '../command.ts';

export class Setting extends Spot {
  readonly name: string;
  readonly value: string;

  constructor(spot: Spot, name: string, value: string) {
    super(spot.reading, spot.line);
    this.name = name;
    this.value = value;
  }
}
