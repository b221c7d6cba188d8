/**
 * The one way out. What is written, printed for another program, saved or copied has passed here: the writers take
 * nothing else, so the compiler finds the way that goes round.
 */
import { marked, type Shareable, type TerminalText } from '../../shared/text/target-text.ts';

export type { Shareable };

/** lookedAt passes what a last look has found nothing in; `look` throws where it does. */
export function lookedAt<T extends string | Uint8Array>(
  content: T,
  look: (content: T) => void,
): Shareable<T> {
  look(content);
  return marked.shareable(content);
}

/** knowingly passes what the user wants with its private values: --no-redact, or a report that was redacted before it came here. */
export function knowingly<T extends string | Uint8Array>(content: T): Shareable<T> {
  return marked.shareable(content);
}

/** forOwnEyes passes what the terminal shows: the user's own machine to its user. */
export function forOwnEyes(text: TerminalText): Shareable<TerminalText> {
  return marked.shareable(text);
}

/** ofTheTool passes what holds nothing of any machine: a schema, an explanation, a template. */
export function ofTheTool<T extends string>(text: T): Shareable<T> {
  return marked.shareable(text);
}

/** drawnFrom passes a file that was made of a page which has passed. */
export async function drawnFrom(
  page: Shareable<string>,
  print: (page: string) => Promise<Uint8Array>,
): Promise<Shareable<Uint8Array>> {
  return marked.shareable(await print(page));
}
