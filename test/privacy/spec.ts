/** An output of one command, with private values at the places where they really stand. */
import type { Platform } from '../../shared/observation/workstation.ts';
import { Draw, type Planted } from './draw.ts';

export interface Spec {
  readonly name: string;
  readonly platform: Platform;
  /** Some command lines hold private values themselves. */
  readonly command: string | ((draw: Draw) => string);
  readonly text: (draw: Draw) => string;
  readonly stream?: 'stdout' | 'stderr' | 'file';
  /** The exit code is left out where a command is stopped. */
  readonly exitCode?: number;
}

export interface Drawn {
  readonly command: string;
  readonly text: string;
  readonly planted: readonly Planted[];
  readonly kept: readonly string[];
}

/** Two outputs with one seed have different values. */
function seedOf(name: string, seed: number): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed);
}

/** drawn fills a spec with the values of one seed. */
export function drawn(spec: Spec, seed: number): Drawn {
  const draw = new Draw(seedOf(spec.name, seed));
  const command = typeof spec.command === 'string' ? spec.command : spec.command(draw);
  const text = spec.text(draw);
  return {
    command,
    text: spec.platform === 'win32' ? text.replaceAll('\n', '\r\n') : text,
    planted: draw.planted,
    kept: draw.kept,
  };
}

type Row = readonly [name: string, command: Spec['command'], text: Spec['text']];

/** specsFor makes specs of rows. */
export function specsFor(platform: Platform, rows: readonly Row[]): readonly Spec[] {
  return rows.map(([name, command, text]) => ({ name, platform, command, text }));
}

/** dotted writes a label with dots up to the column of the values, as ipconfig does. */
export function dotted(label: string, value: string): string {
  const width = 36;
  const dots = label.length % 2 === 0 ? '. ' : ' .';
  return `   ${(label + dots.repeat(20))
    .slice(0, width - 3)
    .trimEnd()
    .padEnd(width - 3)}: ${value}`;
}
