/**
 * The radio that carries the traffic. A weak signal alone troubles nobody; only where the first hop itself loses or delays
 * packets does it say why.
 */
import { finding } from '../../diagnosis/finding.ts';
import type { PingSeries } from '../../observation/exchange.ts';
import type { WifiFacts } from '../../observation/machine.ts';
import type { Adapter, Winner } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { isAllLocal, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { known } from '../../ledger/ledger.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.wifi': {
      findings: {
        /** What pings to the first router show over a radio with this signal; `band` in GHz, null: not known. */
        'workstation.weak-wifi': {
          readonly adapter: string;
          readonly dbm: number;
          readonly band: '2.4' | '5' | '6' | null;
          readonly gateway: string;
          readonly sent: number;
          readonly lossPercent: number;
          readonly jitterMs: number;
          readonly avgMs: number;
        };
      };
      reasons: {
        'wifi-not-used': None;
        'wifi-good': { readonly dbm: number };
        'wifi-weak-unmeasured': { readonly dbm: number };
        'wifi-weak-fine': { readonly dbm: number; readonly avgMs: number };
      };
    };
  }
}

export const WIFI = {
  'workstation.weak-wifi': {
    stage: 'adapter',
    severity: 'warning',
    owner: 'you',
    explainedBy: [],
    meaning: 'weak-wifi',
    explains: { facts: ['ways', 'gateways', 'adapters'], profile: [] },
    restsOn: ['weak-signal-dbm', 'voice-jitter-ms', 'slow-first-hop-ms', 'felt-loss-percent'],
    actions: [
      { id: 'closer', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      { id: 'access-point', owner: 'network', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'workstation.wifi'>;

/**
 * dBm. At this level a Mac begins to look for another access point (Apple, "macOS wireless roaming for enterprise
 * customers"); networks for voice are planned for -67 dBm, so that this is weak for any of them. Confirmed.
 */
const WEAK_DBM = known('weak-signal-dbm');
/** As for the whole way (path.quality): a share, and samples enough that one bad moment is not called loss. */
const LOSS_PERCENT = known('felt-loss-percent');
const LEAST_LOST = 3;
const LEAST_SAMPLES = 10;
/** A router in the same room answers within a few milliseconds; voice takes jitter of up to 30 ms (Cisco's design guides). Inferred. */
const JITTER_MS = known('voice-jitter-ms');
const DELAY_MS = known('slow-first-hop-ms');

export const wifiCheck: Check = {
  id: 'workstation.wifi',
  stage: 'adapter',
  blocksLogin: false,
  needs: ['links', 'adapters', 'winner', 'routes', 'ping', 'lookup', 'dns'],
  finds: codesOf(WIFI),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const ways = winnersOf(context);
    if (ways.length === 0) return unknownFact('routes', context.facts.gap('routes'));
    const winners = ways.filter((one) => one.kind === 'unicast' && one.interface !== null);
    if (winners.length === 0) return withoutFinding('skipped', { key: 'wifi-not-used', args: {} });
    const [radio] = adapters.value.flatMap((adapter) => {
      const own = winners.find((one) => one.interface === adapter.name);
      return adapter.kind === 'wifi' && own !== undefined ? [{ adapter, winner: own }] : [];
    });
    return radio === undefined
      ? withoutFinding('pass', { key: 'wifi-not-used', args: {} }, context.facts.evidence('adapters'))
      : judgeRadio(radio.adapter, radio.winner, context);
  },
};

function judgeRadio(adapter: Adapter, winner: Winner, context: Context): Judgement {
  const { facts } = context;
  const links = facts.one('links');
  if (!links.known) return unknownFact('wifi', links);
  const wifi = links.value.find((one) => isOf(one.adapter, adapter))?.wifi;
  const dbm = wifi?.signalDbm;
  if (wifi == null || dbm === undefined) return unknownFact('wifi-signal', null, adapter.name);
  const evidence = [...facts.evidence('links'), ...facts.evidence('ping', `${winner.gateway ?? ''}/icmp`)];
  if (dbm > WEAK_DBM) return withoutFinding('pass', { key: 'wifi-good', args: { dbm } }, evidence);
  const hop = measured(winner, context);
  if (hop === null) return withoutFinding('pass', { key: 'wifi-weak-unmeasured', args: { dbm } }, evidence);
  const { sent, received } = hop;
  const lossPercent = Math.round((1_000 * (sent - received)) / sent) / 10;
  const [jitterMs, avgMs] = [Math.round(hop.jitterMs ?? 0), Math.round(hop.avgMs ?? 0)];
  const isLossy = sent - received >= LEAST_LOST && lossPercent >= LOSS_PERCENT;
  if (!isLossy && jitterMs < JITTER_MS && avgMs < DELAY_MS)
    return withoutFinding('pass', { key: 'wifi-weak-fine', args: { dbm, avgMs } }, evidence);
  const args = {
    adapter: adapter.name,
    dbm,
    band: bandOf(wifi),
    gateway: hop.target,
    sent,
    lossPercent,
    jitterMs,
    avgMs,
  };
  return found([finding('workstation.weak-wifi', args, { evidence, confidence: 'medium' })]);
}

/** Windows' functions name a radio by its maker's description. */
function isOf(name: string, adapter: Adapter): boolean {
  return name === adapter.name || name === adapter.description;
}

function bandOf({ band }: WifiFacts): '2.4' | '5' | '6' | null {
  return band ?? null;
}

/** Pings to the first router; without replies nothing shows that it answers pings at all. */
function measured({ gateway }: Winner, { facts }: Context): PingSeries | null {
  const own = facts.all('ping').find((one) => one.target === gateway && one.via === 'icmp');
  return own === undefined || own.sent < LEAST_SAMPLES || own.received === 0 ? null : own;
}
