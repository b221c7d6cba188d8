/** What a terminal may show: colour where it is wanted, and no control characters from outside. */
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** colorsFor follows NO_COLOR and FORCE_COLOR, then whether the stream is a terminal that can show colour. */
export function colorsFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Colors {
  if ((env['NO_COLOR'] ?? '') !== '') return pc.createColors(false);
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return pc.createColors(forced !== '0' && forced !== 'false');
  return pc.createColors(stream.isTTY === true && env['TERM'] !== 'dumb');
}

/**
 * Adapter names, server banners and certificate names come from strangers: escape sequences and
 * bidirectional overrides would let them repaint the verdict.
 */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** plain removes control characters; line breaks and tabs stay. */
export function plain(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/** widthOf gives the columns to wrap at: the terminal's, within readable limits. */
export function widthOf(stream: { readonly columns?: number }): number {
  return Math.min(Math.max(stream.columns ?? 100, 40), 100);
}
