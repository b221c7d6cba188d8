/** The bench's output: one row per figure, and whether any missed its bound. */
let missed = 0;

/** row prints a figure beside its bound. */
export function row(name: string, figure: string, bound: string, holds: boolean): void {
  if (!holds) missed += 1;
  console.log(`${holds ? 'ok  ' : 'MISS'}  ${name.padEnd(56)} ${figure.padEnd(28)} ${bound}`);
}

/** anyMissed tells whether a row was outside its bound. */
export function anyMissed(): boolean {
  return missed > 0;
}

/** seconds writes milliseconds for people. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** processorMs gives the time that the work takes of the processor: others may use the machine at the same time. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** median decides, so that one hiccup of the machine does not. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
