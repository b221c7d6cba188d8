/** Where the window was when it was closed last. */
import { z } from 'zod';
import { SMALLEST, USUAL, type Bounds } from './options.ts';

const pixels = z.number().int().min(-100_000).max(100_000);

export const boundsSchema = z.strictObject({
  x: pixels.optional(),
  y: pixels.optional(),
  width: pixels,
  height: pixels,
  maximized: z.boolean(),
});
export type KeptBounds = z.infer<typeof boundsSchema>;

export const FIRST_BOUNDS: KeptBounds = { ...USUAL, maximized: false };

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Enough of a window must be on a screen to drag it. */
const GRIP = 80;

/**
 * placed gives the kept bounds where they still lie on a screen, and never larger than it; a screen that was unplugged
 * must not hide the window. Without a place, the window opens on the first screen.
 */
export function placed(kept: KeptBounds, screens: readonly Area[]): Bounds {
  const { x, y } = kept;
  const screen =
    x === undefined || y === undefined
      ? undefined
      : screens.find((one) => isGripOn(one, { x, y, width: fitting(kept, one).width }));
  const size = fitting(kept, screen ?? screens[0]);
  return x === undefined || y === undefined || screen === undefined ? size : { x, y, ...size };
}

function isGripOn(screen: Area, { x, y, width }: Omit<Area, 'height'>): boolean {
  return (
    x + width - GRIP > screen.x &&
    x + GRIP < screen.x + screen.width &&
    y >= screen.y &&
    y + GRIP < screen.y + screen.height
  );
}

function fitting({ width, height }: KeptBounds, screen: Area | undefined): Pick<Bounds, 'width' | 'height'> {
  return {
    width: Math.max(SMALLEST.width, Math.min(width, screen?.width ?? width)),
    height: Math.max(SMALLEST.height, Math.min(height, screen?.height ?? height)),
  };
}
