/** On Windows a program has to be started to read rights, so what was found good stays good until the file changes. */
import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Doubt, Objection } from './objection.ts';

/** remembered asks once for several callers, and again when the file or its folder changed, or was not found good. */
export function remembered(objection: Objection): Objection {
  let last: { readonly stamp: string; readonly answer: Promise<Doubt | null> } | null = null;
  return async (path) => {
    const stamp = await stampOf(path);
    if (last?.stamp !== stamp) {
      const asked = { stamp, answer: objection(path) };
      last = asked;
      void asked.answer
        .then(isGood, () => false)
        .then((good) => {
          if (!good && last === asked) last = null;
        });
    }
    return last.answer;
  };
}

const isGood = (doubt: Doubt | null): boolean => doubt === null;

/** The time of change follows rights as well, on every system. */
async function stampOf(path: string): Promise<string> {
  const places = await Promise.all([path, dirname(path)].map((place) => lstat(place, { bigint: true })));
  return [path, ...places.flatMap(({ dev, ino, ctimeNs }) => [dev, ino, ctimeNs])].join(' ');
}
