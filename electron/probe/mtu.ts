/** The largest packet that passes, all forbidden to be fragmented: a full one, and where it fails the others at once. */
import type { PathMtu } from '../../shared/observation/exchange.ts';
import { known } from '../../shared/observation/known.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { Probe, ProbeRun } from '../engine/toolbox.ts';
import { isUnknown, type PingRun } from './ping-run.ts';
import { runPing } from './run-ping.ts';

/** Ethernet, PPPoE, and the sizes that IPsec and other tunnels commonly leave; 576 always passes. */
const SIZES = [576, 1280, 1372, 1400, 1420, 1452, 1492, 1500] as const;
/** Where this passes, all smaller ones do. */
const LARGEST = 1500;
/** A single lost packet must not look like a hole. */
const COUNT = 2;

interface Packets {
  readonly bytes: number;
  readonly count: number;
}

type Size = PathMtu['sizes'][number];

export const mtuProbe: Probe<'mtu'> = async ({ target }, run) => {
  run.tools.contacted('icmp', target, 'path-mtu');
  const largest = await ask(target, { bytes: LARGEST, count: 1 }, run);
  const passes = sizeOf(LARGEST, largest.run).some(({ outcome }) => outcome === 'passed');
  const runs = passes
    ? [largest]
    : await Promise.all(SIZES.map((bytes) => ask(target, { bytes, count: COUNT }, run)));
  const failure = runs.map((one) => one.run.result).find(isUnknown);
  const sizes = runs.flatMap((one) => sizeOf(one.bytes, one.run));
  const fact = sizes.length === 0 && failure !== undefined ? failure : known({ target, sizes });
  return [{ kind: 'mtu', subject: target, fact, evidence: runs.flatMap((one) => one.run.evidence) }];
};

async function ask(
  target: Ipv4,
  { bytes, count }: Packets,
  { tools, signal }: ProbeRun,
): Promise<{ readonly bytes: number; readonly run: PingRun }> {
  const options = { target, count, waitMs: tools.timeouts.pingMs, packetBytes: bytes };
  return { bytes, run: await runPing(options, tools, signal) };
}

function sizeOf(bytes: number, { result }: PingRun): readonly Size[] {
  if (isUnknown(result)) return [];
  if (result.replies.length > 0) return [{ bytes, outcome: 'passed' }];
  const tooBig = result.errors.find((error) => error.kind === 'fragmentation-needed');
  if (tooBig === undefined) return [{ bytes, outcome: 'silent' }];
  const mtu = tooBig.mtu === undefined ? {} : { reportedMtu: tooBig.mtu };
  // Without a sender it was this system that refused to send: its own MTU, or one that it has learned.
  if (tooBig.from === null) return [{ bytes, outcome: 'too-big-here', ...mtu }];
  return [{ bytes, outcome: 'too-big-reported', reportedBy: tooBig.from, ...mtu }];
}
