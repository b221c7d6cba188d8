/** What the checks of the proxy, the clock and the client say, case by case. */
import { describe } from 'vitest';
import { clientCheck } from '../../../shared/check/workstation/client.ts';
import { clockCheck } from '../../../shared/check/workstation/clock.ts';
import { proxyCheck } from '../../../shared/check/workstation/proxy.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, API_NAME, healthy, http, seen, tls, unseen, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';

const minutes = (count: number): number => count * 60_000;

describe('checks of the workstation', () => {
  table(proxyCheck, [
    { name: 'none', says: 'pass proxy-none' },
    {
      name: 'one for plain HTTP',
      says: 'pass proxy-bypassed',
      seen: [seen('proxies', '', [{ source: 'environment', protocol: 'http', server: 'p:1', bypass: [] }])],
    },
    {
      name: 'a script',
      says: 'warn workstation.proxy',
      seen: [
        seen('proxies', '', [{ source: 'system', protocol: 'pac', server: 'http://p/x.pac', bypass: [] }]),
      ],
    },
    {
      name: 'a bypass for a name that only ends alike',
      says: 'warn workstation.proxy',
      seen: [
        seen('proxies', '', [
          { source: 'environment', protocol: 'https', server: 'p:1', bypass: ['uncs.com'] },
        ]),
      ],
    },
    { name: 'proxies are unknown', says: 'inconclusive unknown', seen: [unseen('proxies')] },
  ]);

  table(clockCheck, [
    ...(
      [
        [0, 'pass clock-right'],
        [4, 'pass clock-right'],
        [5, 'warn workstation.clock-skew'],
        [-14, 'warn workstation.clock-skew'],
        [15, 'fail workstation.clock-skew'],
        [-60, 'fail workstation.clock-skew'],
      ] as const
    ).map(([off, says]) => ({
      name: `${off} minutes off`,
      says,
      seen: [seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: minutes(off) }))],
    })),
    { name: 'no answer with a time', says: 'inconclusive clock-no-reference', base: without(['http']) },
    {
      name: 'an answer without a date',
      says: 'inconclusive clock-no-reference',
      seen: [seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: null }))],
    },
    {
      name: 'a stranger with a wrong clock beside the right API',
      says: 'pass clock-right',
      base: [
        seen(
          'http',
          '9.9.9.9:443/x',
          http({
            target: { address: ip('9.9.9.9'), port: 443 },
            apiSignature: false,
            clockOffsetMs: minutes(90),
          }),
        ),
        ...healthy(),
        seen('tls', `${API}:443/${API_NAME}`, tls()),
      ],
    },
  ]);

  table(clientCheck, [
    { name: 'installed', says: 'pass client-installed', platform: 'win32' },
    {
      name: 'not found',
      says: 'pass workstation.client-missing',
      platform: 'darwin',
      seen: [seen('client', '', { installed: false })],
    },
    { name: 'unknown', says: 'inconclusive unknown', platform: 'win32', seen: [unseen('client')] },
    {
      name: 'not made for Linux',
      says: 'skipped client-not-for-linux',
      seen: [seen('client', '', { installed: false })],
    },
  ]);
});
