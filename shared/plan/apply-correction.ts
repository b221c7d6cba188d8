import type { Correction } from './findings.ts';

/** applyCorrection puts a correction into a text. It stands apart, since the page has no parser for plans. */
export function applyCorrection(text: string, { replaces, behind, lines }: Correction): string {
  const all = text.split('\n');
  if (replaces !== null) all.splice(replaces.from - 1, replaces.to - replaces.from + 1, ...lines);
  else all.splice(behind ?? all.length, 0, ...lines);
  return all.join('\n');
}
