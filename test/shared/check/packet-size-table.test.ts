/** What the check of packet sizes says, case by case. */
import { describe } from 'vitest';
import { mtuCheck } from '../../../shared/check/path/mtu.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { PathMtu } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { adapter, API, API_NAME, seen, tls, unseen, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { unasked } from './workstation-facts.ts';

const stalled = seen(
  'tls',
  `${API}:443/${API_NAME}`,
  tls({ outcome: 'silent', chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' }),
);
const mtu = (sizes: PathMtu['sizes']): Observation => seen('mtu', API, { target: API, sizes });

describe('checks of the path', () => {
  table(mtuCheck, [
    {
      name: 'a full packet passes',
      says: 'pass mtu-passes',
      seen: [mtu([{ bytes: 1500, outcome: 'passed' }])],
    },
    {
      name: 'ping says nothing, TLS worked',
      says: 'pass mtu-by-tls',
      seen: [mtu([{ bytes: 1500, outcome: 'silent' }])],
    },
    {
      name: 'a reported limit is no hole, even where TLS stalls',
      says: 'pass mtu-passes',
      seen: [
        stalled,
        mtu([
          { bytes: 1372, outcome: 'passed' },
          { bytes: 1500, outcome: 'too-big-reported', reportedBy: ip('10.0.0.1'), reportedMtu: 1400 },
        ]),
      ],
    },
    {
      name: 'a hole below a limit that another path has left behind',
      says: 'fail path.mtu-blackhole',
      seen: [
        stalled,
        mtu([
          { bytes: 576, outcome: 'passed' },
          { bytes: 1280, outcome: 'silent' },
          { bytes: 1420, outcome: 'too-big-here', reportedMtu: 1400 },
        ]),
      ],
    },
    {
      name: 'a hole',
      says: 'fail path.mtu-blackhole',
      seen: [
        stalled,
        mtu([
          { bytes: 1372, outcome: 'passed' },
          { bytes: 1500, outcome: 'silent' },
        ]),
      ],
    },
    {
      name: 'TLS stalls, and no size passes',
      says: 'inconclusive unknown',
      base: [...without(['mtu', 'tls']), stalled],
      seen: [mtu([{ bytes: 1500, outcome: 'silent' }])],
    },
    {
      name: 'a tunnel with the size of IPv6',
      says: 'pass mtu-passes',
      seen: [seen('adapters', '', [adapter({ mtu: 1280 })])],
    },
    {
      name: 'less than IPv6 needs',
      says: 'warn workstation.small-mtu',
      seen: [seen('adapters', '', [adapter({ mtu: 1279 })])],
    },
    {
      name: 'not measured',
      says: 'inconclusive unknown',
      base: unasked,
      seen: [unseen('mtu', API, 'tool-missing')],
    },
  ]);
});
