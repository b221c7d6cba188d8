/** Where the window was when it was closed last. */
import { z } from 'zod';
import { SMALLEST, USUAL, type Bounds } from './options.ts';

const pixels = z.number().int().min(-100_000).max(100_000);

export const boundsSchema = z.strictObject({ x: pixels.optional(), y: pixels.optional(), width: pixels, height: pixels, maximized: z.boolean() });
export type KeptBounds = z.infer<typeof boundsSchema>;

export const FIRST_BOUNDS: KeptBounds = { ...USUAL, maximized: false };

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of a window, as much must be on a screen as it takes to drag it. */
const GRIP = 80;

/** placed gives the kept bounds where they still lie on a screen; a screen that was unplugged must not hide the window. */
export function placed(kept: KeptBounds, screens: readonly Area[]): Bounds {
  const width = Math.max(SMALLEST.width, kept.width);
  const height = Math.max(SMALLEST.height, kept.height);
  const { x, y } = kept;
  if (x === undefined || y === undefined) return { width, height };
  const visible = screens.some((screen) => x + width - GRIP > screen.x && x + GRIP < screen.x + screen.width && y >= screen.y && y + GRIP < screen.y + screen.height);
  return visible ? { x, y, width, height } : { width, height };
}
