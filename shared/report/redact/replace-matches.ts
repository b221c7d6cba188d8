/**
 * replaceMatches puts a text in place of every match of a pattern (flag `g`). It gives the match as it is, with its groups by
 * name: `String.replace` hands groups, place and text over in one row, of which no type says what stands where.
 */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string,
): string {
  let changed = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    changed += text.slice(end, match.index) + change(match);
    end = match.index + match[0].length;
  }
  return changed + text.slice(end);
}
