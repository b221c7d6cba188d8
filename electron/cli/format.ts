/** The forms in which a result can be printed. */
export const FORMATS = ['text', 'json', 'ndjson', 'html', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];
