/** Vocabularies: the words that outputs of a system are made of, whoever's machine they come from. */

/** Chinese and Japanese are written without blanks, so words of theirs are found within a run of letters. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|\p{Script=Hangul}+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu;
/** In these scripts words stand right behind numbers and names: `100.100.2.136에`. */
const GLUED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;

export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Of a run without blanks: the longest piece of it that is a word; more letters need not be tried. */
  readonly longestRun: number;
  /** Further words, by their form. */
  readonly models?: RegExp;
}

/** runsOf splits a word where its script changes. */
export function runsOf(word: string): readonly string[] {
  return GLUED.test(word) ? (word.match(RUN) ?? []) : [word];
}

/** No sentence has as many letters without a mark between them; what has is not taken apart. */
const LONGEST_SENTENCE = 2_000;

/** hasNoBlanks says whether a run is of a script without blanks, so that several words may stand in it. */
export function hasNoBlanks(run: string): boolean {
  return run.length <= LONGEST_SENTENCE && WITHOUT_BLANKS.test(run);
}

/** wordsOf splits a text into words, and these where a script without blanks begins or ends. */
export function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => runsOf(word));
}

/** vocabularyOf makes a vocabulary of texts: sentences, lists of words, whatever holds them. */
export function vocabularyOf(...texts: readonly string[]): Vocabulary {
  const words = new Set(texts.flatMap(wordsOf).map((word) => word.toLowerCase()));
  const runs = [...words].filter((word) => WITHOUT_BLANKS.test(word));
  return { words, longestRun: runs.reduce((most, { length }) => Math.max(most, length), 1) };
}

/** joined makes one vocabulary of several. */
export function joined(...all: readonly Vocabulary[]): Vocabulary {
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    longestRun: Math.max(...all.map(({ longestRun }) => longestRun)),
  };
}

export interface Piece {
  readonly text: string;
  readonly known: boolean;
}

/** piecesOf takes a run without blanks apart, the longest word first; what no word fits is one unknown piece. */
export function piecesOf(run: string, { words, longestRun }: Vocabulary): readonly Piece[] {
  const pieces: { text: string; known: boolean }[] = [];
  const letters = Array.from(run);
  // Where each letter begins: cutting the run itself copies nothing.
  const starts = [0];
  for (const letter of letters) starts.push((starts.at(-1) ?? 0) + letter.length);
  for (let at = 0; at < letters.length; ) {
    let length = Math.min(longestRun, letters.length - at);
    const piece = (): string => run.slice(starts[at], starts[at + length]);
    while (length > 0 && !words.has(piece())) length -= 1;
    const last = pieces.at(-1);
    if (length > 0) pieces.push({ text: piece(), known: true });
    else if (last?.known === false) last.text += letters[at] ?? '';
    else pieces.push({ text: letters[at] ?? '', known: false });
    at += Math.max(length, 1);
  }
  return pieces;
}

/** What stands between a name and a sentence, and ends or begins no name. */
const BETWEEN = new Set('的到从在向于对由被将为是は의のがをにでともへ');

/**
 * wholeNames joins a known letter to the unknown ones beside it: of the name 张无忌 the letter in the middle is a word as well.
 * At the edge of a run only what is no particle is joined.
 */
export function wholeNames(pieces: readonly Piece[]): readonly Piece[] {
  const isPart = ({ text, known }: Piece, index: number): boolean => {
    if (!known || Array.from(text).length !== 1) return false;
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (before?.known === false && after?.known === false) return text !== '的';
    const [isFirst, isLast] = [before === undefined, after === undefined];
    return !BETWEEN.has(text) && ((isLast && before?.known === false) || (isFirst && after?.known === false));
  };
  const all: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const known = piece.known && !isPart(piece, index);
    const last = all.at(-1);
    if (!known && last?.known === false) all[all.length - 1] = { text: last.text + piece.text, known };
    else all.push({ text: piece.text, known });
  }
  return all;
}
