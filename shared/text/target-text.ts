/**
 * Texts that were made for one target. What comes from outside is dangerous in a way of the target's own (an escape
 * sequence for a terminal, a tag for a page), so each target has one function that makes its text, and the way out takes
 * nothing else: the compiler finds the value that was forgotten.
 */
declare const target: unique symbol;
type For<Target extends string> = string & { readonly [target]: Target };

/** Without control characters but our own colours; made by `plain`, `oneLine` and `line` of the command line. */
export type TerminalText = For<'terminal'>;
/** Made by `escape`, `code`, `fence` and `md`. */
export type MarkdownText = For<'markdown'>;
/** A whole page; made by the `html` template. */
export type HtmlText = For<'html'>;
/** Made by `jsonText`. */
export type JsonText = For<'json'>;

/** What may be printed or written for a user. */
export type FinishedText = TerminalText | MarkdownText | HtmlText | JsonText;
