/** elapsed gives the milliseconds since a time of performance.now(), to a hundredth. */
export function elapsed(since: number): number {
  return Math.round((performance.now() - since) * 100) / 100;
}
