/** The forms in which a result can be printed. */
export const FORMATS = ['text', 'line', 'line-ascii', 'json', 'ndjson', 'html', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** Forms that show the machine to those who run it, with its true values; the others are made to be sent. */
const OPEN: readonly Format[] = ['text', 'line', 'line-ascii'];

/** isOpenForm says whether a form keeps private values. */
export function isOpenForm(format: Format): boolean {
  return OPEN.includes(format);
}

/** isLine says whether a form is one line for tools that manage computers: nothing else is printed then. */
export function isLine(format: unknown): format is 'line' | 'line-ascii' {
  return format === 'line' || format === 'line-ascii';
}
