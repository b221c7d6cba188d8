/** Rooms (folders of shared/ and electron/, and the window) and who imports whom, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of each room, the rooms that it imports from. */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

const IMPORT = /(?:from\s+|import\()'(\.[^']+)'/g;

/** roomOf gives the room of a file: `shared/check` of `shared/check/api/tcp.ts`. */
export function roomOf(file: string): string {
  const [top = '', folder = '', ...rest] = file.split('/');
  return top === 'renderer' || rest.length === 0 ? top : `${top}/${folder}`;
}

/** importsOf reads the imports of the product. */
export function importsOf(): Uses {
  const uses = new Map<string, Set<string>>();
  for (const file of ['shared', 'electron', 'renderer'].flatMap(sourcesIn)) {
    const room = roomOf(file);
    const own = uses.get(room) ?? new Set();
    uses.set(room, own);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const other = roomOf(join(dirname(file), path).replaceAll('\\', '/'));
      if (other !== room) own.add(other);
    }
  }
  return uses;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** levelsOf puts each room above all that it imports; those that import each other, by whatever way, are one group. Lowest first. */
export function levelsOf(uses: Uses): readonly (readonly (readonly string[])[])[] {
  const reach = new Map([...uses.keys()].map((room) => [room, reachedFrom(room, uses)]));
  const isReached = (from: string, to: string): boolean => reach.get(from)?.has(to) ?? false;
  const groups = new Map<string, readonly string[]>();
  for (const room of [...uses.keys()].sort()) {
    const group = [...uses.keys()].filter(
      (other) => other === room || (isReached(room, other) && isReached(other, room)),
    );
    groups.set(group.sort().join(), group);
  }
  const levels: (readonly string[])[][] = [];
  let open = [...groups.values()];
  while (open.length > 0) {
    const waits = new Set(open.flat());
    const level = open.filter((group) =>
      group.every((room) =>
        [...(uses.get(room) ?? [])].every((one) => group.includes(one) || !waits.has(one)),
      ),
    );
    levels.push(level);
    open = open.filter((group) => !level.includes(group));
  }
  return levels;
}

function reachedFrom(room: string, uses: Uses): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [room];
  for (let current = queue.pop(); current !== undefined; current = queue.pop())
    for (const next of uses.get(current) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        queue.push(next);
      }
  return reached;
}
