/** The icons of the tray, drawn here: a disk with a hook, or a triangle with an exclamation mark. Shapes tell them apart, not colors. */
import type { NativeImage } from 'electron';

export type TrayShape = 'quiet' | 'out';

/** Side in pixels on a screen of ordinary density. */
const SIDE = 16;
const SCALES = [1, 2, 3];
/** Each pixel is sampled at this many places each way, which makes edges smooth. */
const FINE = 4;

type Point = readonly [x: number, y: number];

/** How far a point is from a line between two others. */
function toLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** What is ink: inside the shape, and not in the sign that is cut out of it. */
const INK: Readonly<Record<TrayShape, (at: Point) => boolean>> = {
  quiet: (at) => {
    const hook = Math.min(toLine(at, [4.6, 8.2], [7, 10.6]), toLine(at, [7, 10.6], [11.4, 5.8]));
    return Math.hypot(at[0] - 8, at[1] - 8) < 7.4 && hook > 1;
  },
  out: (at) => {
    const [x, y] = at;
    const isInside = y < 15 && y > 1 && Math.abs(x - 8) < ((y - 1) / 14) * 7.6;
    const mark = Math.min(toLine(at, [8, 6], [8, 9.6]), Math.hypot(x - 8, y - 12.4));
    return isInside && mark > 1;
  },
};

/** inkOf gives how much of each pixel is ink, from 0 to 255, row by row. */
export function inkOf(shape: TrayShape, scale: number): readonly number[] {
  const side = SIDE * scale;
  const steps = Array.from({ length: FINE }, (_, index) => (index + 0.5) / FINE);
  return Array.from({ length: side * side }, (_, pixel) => {
    const [column, row] = [pixel % side, Math.floor(pixel / side)];
    const hits = steps.flatMap((dy) =>
      steps.filter((dx) => INK[shape]([(column + dx) / scale, (row + dy) / scale])),
    );
    return Math.round((255 * hits.length) / FINE ** 2);
  });
}

interface Images {
  createEmpty(): NativeImage;
}

/** trayPicture makes the icon for screens of all densities. Gray is seen on dark bars and on light ones; macOS paints it as its bar needs. */
export function trayPicture(images: Images, shape: TrayShape): NativeImage {
  const picture = images.createEmpty();
  for (const scale of SCALES) {
    // Premultiplied: a color is never more than its ink.
    const pixels = inkOf(shape, scale).flatMap((ink) => [ink / 2, ink / 2, ink / 2, ink].map(Math.round));
    const side = SIDE * scale;
    picture.addRepresentation({ scaleFactor: scale, width: side, height: side, buffer: Buffer.from(pixels) });
  }
  picture.setTemplateImage(true);
  return picture;
}
