import { patternOf } from './words.ts';

/** phrasesFor gives a change of sentences: names of adapters stand in them as well, where other words of theirs might be the tool's own. */
export function phrasesFor(
  adapters: ReadonlySet<string>,
  change: (name: string) => string,
): (text: string) => string {
  let size = -1;
  let pattern: RegExp | null = null;
  const changed = new Map<string, string>();
  return (text) => {
    if (adapters.size !== size) {
      size = adapters.size;
      for (const name of adapters)
        if (!changed.has(name.toLowerCase())) changed.set(name.toLowerCase(), change(name));
      pattern = patternOf([...adapters].filter((name) => changed.get(name.toLowerCase()) !== name));
    }
    return pattern === null ? text : text.replace(pattern, (name) => changed.get(name.toLowerCase()) ?? name);
  };
}
