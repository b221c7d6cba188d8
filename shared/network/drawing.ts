/** The picture as shapes: where each box and each way stands. Drawn as SVG by the window and by the HTML report alike. */
import { LINK_SYMBOL } from '../text/symbols.ts';
import type { Language } from '../text/language.ts';
import type { NetworkPicture, Place, PlaceState, WayState } from './picture.ts';
import { networkTexts } from './texts.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Box extends Rectangle {
  readonly place: Place;
  readonly state: PlaceState;
  readonly title: string;
  /** The state as symbol and word, so that no color is needed. */
  readonly word: string;
  readonly lines: readonly string[];
}

export interface Way {
  readonly state: WayState;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The middle, where a cut is marked. */
  readonly middle: { readonly x: number; readonly y: number };
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly (Rectangle & { readonly label: string })[];
  readonly boxes: readonly Box[];
  readonly ways: readonly Way[];
}

export const DRAWING = {
  width: 1040,
  height: 440,
  padding: 10,
  title: 20,
  word: 38,
  firstLine: 58,
  line: 17,
} as const;
const SEGMENTER = new Intl.Segmenter();
/** About as wide as a letter of 13 px is: those of Chinese fill a square. */
const LETTER = { latin: 6.4, chinese: 13 } as const;

const BOXES: Readonly<Record<Place, Rectangle>> = {
  workstation: { x: 10, y: 160, width: 158, height: 100 },
  'lan-gateway': { x: 190, y: 160, width: 182, height: 100 },
  'company-dns': { x: 190, y: 310, width: 182, height: 100 },
  'company-gateway': { x: 395, y: 160, width: 165, height: 100 },
  'express-connect': { x: 588, y: 70, width: 176, height: 60 },
  'ipsec-vpn': { x: 588, y: 290, width: 176, height: 60 },
  cen: { x: 792, y: 180, width: 160, height: 60 },
  'cloud-services': { x: 832, y: 36, width: 198, height: 122 },
  'office-network': { x: 832, y: 290, width: 198, height: 122 },
};

const ZONES = {
  company: { x: 0, y: 8, width: 574, height: 424 },
  cloud: { x: 776, y: 8, width: 264, height: 424 },
} as const;

/** The side of a box at which a way begins or ends. */
type Side = 'left' | 'right' | 'top' | 'bottom';

const SIDES: Readonly<Record<string, readonly [Side, Side]>> = {
  'lan-gateway company-dns': ['bottom', 'top'],
  'express-connect cen': ['right', 'left'],
  'ipsec-vpn cen': ['right', 'left'],
  'cen cloud-services': ['top', 'bottom'],
  'cen office-network': ['bottom', 'top'],
};

/** drawingOf gives the shapes of a picture with their words. */
export function drawingOf(picture: NetworkPicture, language: Language): Drawing {
  const texts = networkTexts(language);
  return {
    width: DRAWING.width,
    height: DRAWING.height,
    zones: [
      { ...ZONES.company, label: texts.company },
      { ...ZONES.cloud, label: texts.cloud },
    ],
    boxes: picture.places.map(({ place, state, measured }) => ({
      ...BOXES[place],
      place,
      state,
      title: texts.places[place],
      word: `${LINK_SYMBOL[state]} ${texts.state(place, state)}`,
      lines: measured.map((one) => shortened(texts.measured(one), BOXES[place].width - 2 * DRAWING.padding)),
    })),
    ways: picture.ways.map(({ from, to, state }) => wayOf(from, to, state)),
  };
}

function wayOf(from: Place, to: Place, state: WayState): Way {
  const [start, end] = SIDES[`${from} ${to}`] ?? ['right', 'left'];
  const [a, b] = [pointOf(BOXES[from], start), pointOf(BOXES[to], end)];
  // CEN is narrow; ways up and down leave it straight.
  const isUpright = start === 'top' || start === 'bottom';
  const x = isUpright ? Math.min(Math.max(a.x, BOXES[to].x), BOXES[to].x + BOXES[to].width) : null;
  const [x1, x2] = x === null ? [a.x, b.x] : [x, x];
  return { state, x1, y1: a.y, x2, y2: b.y, middle: { x: (x1 + x2) / 2, y: (a.y + b.y) / 2 } };
}

function pointOf({ x, y, width, height }: Rectangle, side: Side): { readonly x: number; readonly y: number } {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
  }
}

/** What does not fit into a box is cut; the table has all of it. */
function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = lettersOf(text);
  while (letters.length > 0 && widthOf(letters.join('')) + LETTER.latin > width) letters.pop();
  return `${letters.join('')}…`;
}

function widthOf(text: string): number {
  return lettersOf(text).reduce((sum, one) => sum + (one >= '\u2e80' ? LETTER.chinese : LETTER.latin), 0);
}

function lettersOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
