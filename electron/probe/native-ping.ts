/**
 * Pings by Windows' own function, through the one native process: as many as are asked for, without a
 * process each.
 */
import { unknown } from '../../shared/observation/known.ts';
import { echoOf } from '../../shared/parse/windows/native/echo.ts';
import type { Toolbox } from '../engine/toolbox.ts';
import type { PingOptions } from './ping-command.ts';
import type { PingRun } from './ping-run.ts';

/** Requests of a series, so that one full queue on the way does not take them all. */
const SERIES_GAP_MS = 25;
const PAIR_GAP_MS = 100;

/**
 * nativePing gives null where there is no such process, or it has failed: then the system's ping is asked.
 */
export async function nativePing(
  { target, count, waitMs, ttl, packetBytes }: PingOptions,
  tools: Toolbox,
  signal: AbortSignal,
): Promise<PingRun | null> {
  if (tools.native === undefined) return null;
  const gapMs = count > 2 ? SERIES_GAP_MS : PAIR_GAP_MS;
  const sizes = {
    ...(ttl === undefined ? {} : { ttl }),
    ...(packetBytes === undefined ? {} : { packetBytes }),
  };
  const { text, evidence } = await tools.native.ask(
    { call: 'IcmpSendEcho2Ex', target, count, gapMs, waitMs, ...sizes },
    signal,
  );
  if (signal.aborted) return { result: unknown('cancelled'), evidence };
  const output = text.known ? echoOf(text.value, target) : text;
  return output.known ? { result: output.value, evidence } : null;
}
