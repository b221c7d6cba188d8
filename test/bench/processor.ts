/** What a running program and everything that it started have taken of the processor, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second towards programs, whatever its own clock does. */
const TICK_MS = 10;
/** Positions behind the name in /proc/PID/stat: its parent, its own times, and those of children that have ended. */
const PARENT = 1;
const TIMES = [11, 12, 13, 14];

/** treeMs gives the milliseconds of a process, its living descendants, and those that have ended and were waited for. */
export function treeMs(pid: number): number {
  const rows = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const fields = statOf(name);
        return fields === null ? [] : [[Number(name), fields] as const];
      }),
  );
  const own = (one: number): number =>
    TIMES.reduce((sum, index) => sum + Number(rows.get(one)?.[index] ?? 0), 0);
  const below = (one: number): number =>
    [...rows]
      .filter(([, fields]) => Number(fields[PARENT]) === one)
      .reduce((sum, [child]) => sum + below(child), own(one));
  return below(pid) * TICK_MS;
}

function statOf(name: string): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'latin1');
    // A program's name may hold blanks and parentheses.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
