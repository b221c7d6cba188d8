import { formatEndpoint } from '../../net/endpoint.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { PathMtu } from '../../observation/exchange.ts';
import { valueOr } from '../../observation/known.ts';
import { found } from '../found.ts';
import { isGood } from '../api/tls.ts';
import { isLoopback } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { isAllLocal, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { segmentLines } from '../../advice/devices/segments.ts';
import { quote } from '../../advice/quote.ts';
import { CLOUD_SERVICES_DEAD } from '../../diagnosis/cause-classes.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { known } from '../../ledger/ledger.ts';

declare module '../declared.ts' {
  interface Declared {
    'path.mtu': {
      findings: {
        'workstation.small-mtu': { readonly interface: string; readonly mtu: number };
        'path.mtu-blackhole': {
          readonly target: string;
          readonly passedBytes: number;
          readonly lostBytes: number;
        };
      };
      reasons: {
        'mtu-passes': { readonly bytes: number };
        'mtu-by-tls': None;
      };
    };
  }
}

export const MTU = {
  'workstation.small-mtu': {
    stage: 'api-tls',
    severity: 'warning',
    owner: 'it',
    explainedBy: [],
    explainsErrors: true,
    meaning: 'own-setting',
    explains: { facts: ['packetSizes', 'adapters', 'tunnels'], profile: [] },
    restsOn: ['least-mtu-of-ipv6'],
    actions: [
      {
        id: 'raise-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: ({ interface: name, mtu }) => [
          {
            shell: 'powershell',
            run: `Set-NetIPInterface -InterfaceAlias ${quote('powershell', name)} -AddressFamily IPv4 -NlMtuBytes 1500`,
            undo: `Set-NetIPInterface -InterfaceAlias ${quote('powershell', name)} -AddressFamily IPv4 -NlMtuBytes ${mtu}`,
          },
        ],
      },
      {
        id: 'raise-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: ({ interface: name, mtu }) => [
          {
            shell: 'sh',
            run: `sudo networksetup -setMTU ${quote('sh', name)} 1500`,
            undo: `sudo networksetup -setMTU ${quote('sh', name)} ${mtu}`,
          },
        ],
      },
      {
        id: 'raise-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: ({ interface: name, mtu }) => [
          {
            shell: 'sh',
            run: `sudo ip link set dev ${quote('sh', name)} mtu 1500`,
            undo: `sudo ip link set dev ${quote('sh', name)} mtu ${mtu}`,
          },
        ],
      },
    ],
  },
  'path.mtu-blackhole': {
    stage: 'api-tls',
    severity: 'error',
    owner: 'network',
    explainedBy: ['workstation.small-mtu', ...CLOUD_SERVICES_DEAD],
    meaning: 'large-packets',
    explains: { facts: ['packetSizes', 'routers', 'ways', 'tunnels'], profile: [] },
    restsOn: [],
    actions: [
      {
        id: 'clamp',
        owner: 'network',
        needsAdmin: false,
        commands: ({ passedBytes }) => segmentLines(passedBytes - 40),
      },
      { id: 'permit-icmp', owner: 'network', needsAdmin: false },
      {
        id: 'measure-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: false,
        commands: ({ target, passedBytes }) => {
          const address = parseIpv4(target.split(':')[0] ?? '');
          return address === null ? [] : [{ shell: 'cmd', run: `ping -f -l ${passedBytes - 28} ${address}` }];
        },
      },
    ],
  },
} as const satisfies FindingsOf<'path.mtu'>;

/** IPv6 needs 1280 bytes at least, and tunnels keep to that; below it something was set by hand. */
const SMALL_MTU = known('least-mtu-of-ipv6');
const ETHERNET_MTU = known('ethernet-mtu');

/** Whether large packets pass. A hole shows as: TCP connects, and TLS stalls at its first large packet. */
export const mtuCheck: Check = {
  id: 'path.mtu',
  stage: 'api-tls',
  blocksLogin: false,
  needs: ['mtu', 'tls', 'winner', 'adapters', 'tcp'],
  finds: codesOf(MTU),
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
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} }, evidence);
    return unknownFact('mtu', context.facts.gap('mtu'));
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
  // What passes to the API itself tells; where its pings are filtered, anything in the same networks may show the hole.
  const own = measured.filter(({ target, sizes }) => target === stalled.target.address && passes(sizes));
  const hole = (own.length > 0 ? own : measured).map(holeIn).find((one) => one !== null);
  if (hole == null) return [];
  return [
    finding(
      'path.mtu-blackhole',
      { target: formatEndpoint(stalled.target), ...hole },
      { subjects: [stalled.target.address] },
    ),
  ];
}

function passes(sizes: PathMtu['sizes']): boolean {
  return sizes.some(({ outcome }) => outcome === 'passed');
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
