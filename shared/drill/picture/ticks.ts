/** The numbers of a time axis. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];
const MOST_TICKS = 10;

/** ticksOf gives round times from 0 to the end, at most ten or so; both in milliseconds. */
export function ticksOf(endMs: number): readonly number[] {
  const stepMs = 1000 * (STEPS_S.find((step) => endMs / (step * 1000) <= MOST_TICKS) ?? longStep(endMs));
  const count = Math.floor(endMs / stepMs);
  return Array.from({ length: count + 1 }, (_, index) => index * stepMs);
}

function longStep(endMs: number): number {
  return 86_400 * Math.ceil(endMs / (86_400_000 * MOST_TICKS));
}

/** clockTime writes a time since the start as on a stopwatch: 1:05, with hours 1:00:05, with tenths 1:05.3. */
export function clockTime(ms: number, tenths = false): string {
  const inTenths = tenths ? Math.round(ms / 100) : Math.floor(ms / 1000) * 10;
  const seconds = Math.floor(inTenths / 10);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const short = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return tenths ? `${short}.${inTenths % 10}` : short;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
