/** The system's ping: argv per platform. Only numbers and checked addresses go in. */
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { CommandSpec } from '../engine/toolbox.ts';

export interface PingOptions {
  readonly target: Ipv4;
  readonly count: number;
  /** Milliseconds for one reply. */
  readonly waitMs: number;
  readonly ttl?: number;
  /** Whole IP packet in bytes, sent with "don't fragment". */
  readonly packetBytes?: number;
}

/** Normal users may not ping faster than this on Linux. */
const INTERVAL_S = 0.2;
const IP_AND_ICMP_HEADER = 28;
/**
 * Room for the start of the process and the exit of a tool that rounds its waits up. Where security software looks at
 * every program, a start takes seconds; the tool's own limit ends it long before this on any other computer.
 */
const SLACK_MS = 5_000;

/** pingCommand gives the command for one ping process. */
export function pingCommand(
  platform: Platform,
  options: PingOptions,
  env: Readonly<Record<string, string | undefined>>,
): CommandSpec {
  const { count, waitMs, packetBytes } = options;
  const size = packetBytes === undefined ? null : String(packetBytes - IP_AND_ICMP_HEADER);
  const interval = platform === 'win32' ? 1000 : INTERVAL_S * 1000;
  const timeoutMs = (count - 1) * interval + waitMs + SLACK_MS;
  return { candidates: pingPrograms(platform, env), args: argsOf(platform, options, size), timeoutMs };
}

/** pingPrograms lists where a system keeps its ping. */
export function pingPrograms(
  platform: Platform,
  env: Readonly<Record<string, string | undefined>> = {},
): readonly string[] {
  if (platform === 'win32') return [`${env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\PING.EXE`];
  return platform === 'darwin' ? ['/sbin/ping'] : ['/usr/bin/ping', '/bin/ping', '/usr/sbin/ping'];
}

function argsOf(
  platform: Platform,
  { target, count, waitMs, ttl }: PingOptions,
  size: string | null,
): readonly string[] {
  const seconds = String(Math.max(1, Math.round(waitMs / 1000)));
  switch (platform) {
    case 'win32':
      return [
        '-4',
        '-n',
        String(count),
        '-w',
        String(waitMs),
        ...(ttl === undefined ? [] : ['-i', String(ttl)]),
        ...(size === null ? [] : ['-f', '-l', size]),
        target,
      ];
    case 'darwin':
      return [
        '-n',
        '-c',
        String(count),
        '-i',
        String(INTERVAL_S),
        '-W',
        String(waitMs),
        // Without a limit macOS waits 10 s for the last reply.
        '-t',
        String(Math.ceil(count * INTERVAL_S + waitMs / 1000)),
        ...(ttl === undefined ? [] : ['-m', String(ttl)]),
        ...(size === null ? [] : ['-D', '-s', size]),
        target,
      ];
    case 'linux':
      return [
        '-n',
        '-c',
        String(count),
        '-i',
        String(INTERVAL_S),
        '-W',
        seconds,
        ...(ttl === undefined ? [] : ['-t', String(ttl)]),
        ...(size === null ? [] : ['-M', 'do', '-s', size]),
        target,
      ];
  }
}
