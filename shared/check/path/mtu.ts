import { formatEndpoint } from '../../net/endpoint.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { PathMtu } from '../../observation/exchange.ts';
import { valueOr } from '../../observation/known.ts';
import { found } from '../found.ts';
import { isGood } from '../api/tls.ts';
import { isLoopback } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';

/** IPv6 needs 1280 bytes at least, and tunnels keep to that; below it something was set by hand. */
const SMALL_MTU = 1280;
const ETHERNET_MTU = 1500;

/** Whether large packets pass. A hole shows as: TCP connects, and TLS stalls at its first large packet. */
export const mtuCheck: Check = {
  id: 'path.mtu',
  stage: 'api-tls',
  blocksLogin: false,
  needs: ['mtu', 'tls', 'winner', 'adapters', 'tcp'],
  finds: ['workstation.small-mtu', 'path.mtu-blackhole'],
  judge: (context) => {
    const measured = context.facts.all('mtu').filter((one) => !isLoopback(one.target));
    const evidence = context.facts.evidence('mtu');
    const [first, ...others] = [...smallMtu(context), ...blackhole(measured, context)].map(
      (one): Finding => ({ ...one, evidence }),
    );
    if (first !== undefined) return found([first, ...others]);
    const passed = measured.flatMap((one) =>
      one.sizes.filter((size) => size.outcome === 'passed').map((size) => size.bytes),
    );
    if (passed.length > 0)
      return withoutFinding('pass', { key: 'mtu-passes', args: { bytes: Math.max(...passed) } }, evidence);
    // A finished TLS handshake has carried full-sized packets.
    if (context.facts.all('tls').some((one) => one.outcome === 'established')) {
      return withoutFinding('pass', { key: 'mtu-by-tls', args: {} }, evidence);
    }
    return unknownFact('path MTU', context.facts.gap('mtu'));
  },
};

function smallMtu(context: Context): readonly Finding[] {
  const names = new Set(winnersOf(context).map((winner) => winner.interface));
  const adapters = valueOr(context.facts.one('adapters'), []);
  const small = adapters.find(
    (one) => names.has(one.name) && one.kind !== 'loopback' && (one.mtu ?? ETHERNET_MTU) < SMALL_MTU,
  );
  return small?.mtu === undefined
    ? []
    : [finding('workstation.small-mtu', { interface: small.name, mtu: small.mtu })];
}

function blackhole(measured: readonly PathMtu[], context: Context): readonly Finding[] {
  const tls = context.facts.all('tls');
  const stalled = tls.find((one) => one.outcome === 'silent');
  if (stalled === undefined || tls.some(isGood)) return [];
  // Measured at the API itself, or at anything on the same way.
  const ordered = [...measured].sort(
    (a, b) => Number(b.target === stalled.target.address) - Number(a.target === stalled.target.address),
  );
  const hole = ordered.map(holeIn).find((one) => one !== null);
  if (hole == null) return [];
  return [
    finding(
      'path.mtu-blackhole',
      { target: formatEndpoint(stalled.target), ...hole },
      { subjects: [stalled.target.address] },
    ),
  ];
}

/**
 * A size that passes, a larger one that vanishes, and nobody who says why. A limit that somebody reported
 * (or that this system remembers from another path) explains the sizes above it, and none below.
 */
function holeIn({ sizes }: PathMtu): { readonly passedBytes: number; readonly lostBytes: number } | null {
  const bytesOf = (...outcomes: readonly PathMtu['sizes'][number]['outcome'][]): readonly number[] =>
    sizes.filter((size) => outcomes.includes(size.outcome)).map((size) => size.bytes);
  const passed = bytesOf('passed');
  if (passed.length === 0) return null;
  const passedBytes = Math.max(...passed);
  const limit = Math.min(...bytesOf('too-big-here', 'too-big-reported'));
  const lost = bytesOf('silent').filter((bytes) => bytes > passedBytes && bytes < limit);
  return lost.length === 0 ? null : { passedBytes, lostBytes: Math.min(...lost) };
}
