/**
 * Texts that were made for one target. What comes from outside is dangerous in a way of the target's own (an escape
 * sequence for a terminal, a tag for a page), so each target has one function that makes its text, and the way out takes
 * nothing else: the compiler finds the value that was forgotten.
 */
declare const target: unique symbol;
declare const passed: unique symbol;
type For<Target extends string> = string & { readonly [target]: Target };

/** Without control characters but our own colours; made by `plain`, `oneLine` and `line` of the command line. */
export type TerminalText = For<'terminal'>;
/** Made by `escape`, `code`, `fence` and `md`. */
export type MarkdownText = For<'markdown'>;
/** A whole page; made by the `html` template. */
export type HtmlText = For<'html'>;
/** Made by `jsonText`. */
export type JsonText = For<'json'>;

/** A finished text or file that may leave the machine; made by the gate of the host. */
export type Shareable<T extends string | Uint8Array> = T & { readonly [passed]: true };

/**
 * The marks. A boundary: a text gets its mark here and nowhere else, and only the files that make such texts may ask for one
 * (`marks-are-given-by-makers` in build/dependency-cruiser.cjs).
 */
export const marked = {
  terminal: (text: string): TerminalText => text as TerminalText,
  markdown: (text: string): MarkdownText => text as MarkdownText,
  html: (text: string): HtmlText => text as HtmlText,
  json: (text: string): JsonText => text as JsonText,
  shareable: <T extends string | Uint8Array>(content: T): Shareable<T> => content as Shareable<T>,
} as const;

/** What may be printed or written for a user. */
export type FinishedText = TerminalText | MarkdownText | HtmlText | JsonText;
