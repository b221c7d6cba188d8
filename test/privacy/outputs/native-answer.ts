/** An answer of Windows’ own functions, as it stands in a bundle. */

/** answer writes rows as the native reader does. */
export const answer = (asked: string, rows: readonly object[]): string =>
  `{"asked":"native:${asked}","count":${rows.length},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
