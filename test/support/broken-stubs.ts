/** Several resolvers side by side, and what stands behind a stub of this machine. Rows of broken-resolvers.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import type { Row } from './workstation-row.ts';
import { GATEWAY, seen } from './facts.ts';
import { COMPANY, GOOGLE, STUB, asked, link, behindStub, found, tunnel } from './resolver-facts.ts';

export const SIDE_BY_SIDE: readonly Row[] = [
  {
    name: 'two adapters, and the one at home knows nothing',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [
      seen('resolvers', '', [
        { interface: 'Company VPN', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: 'Wi-Fi', servers: [GATEWAY], domains: [], scope: 'default' },
      ]),
      asked(GATEWAY, 'nxdomain'),
    ],
  },
  {
    name: 'two adapters, and the one at home knows a public address',
    platform: 'win32',
    steps: ['dns.flapping'],
    state: 'ready-with-warnings',
    seen: [
      seen('resolvers', '', [
        { interface: 'Company VPN', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: 'Wi-Fi', servers: [GATEWAY], domains: [], scope: 'default' },
      ]),
      asked(GATEWAY, 'public'),
    ],
  },
  {
    name: 'two links for any name, and one of them knows nothing',
    steps: [],
    state: 'ready',
    seen: [
      behindStub(link('eth0', [COMPANY]), link('wlan0', [GATEWAY])),
      asked(STUB, 'right'),
      asked(GATEWAY, 'nxdomain'),
    ],
  },
];

export const STUBS: readonly Row[] = [
  {
    name: 'behind the stub a public server',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [behindStub(link('eth0', [GOOGLE])), asked(STUB, 'nxdomain'), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: "behind the stub the company's server without a forwarder",
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [behindStub(link('eth0', [COMPANY])), asked(STUB, 'nxdomain'), asked(COMPANY, 'nxdomain'), found()],
  },
  {
    name: 'behind the stub nobody knows who',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [behindStub(), asked(STUB, 'nxdomain'), found()],
  },
  {
    name: 'a VPN link that takes all names',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('tun7', '10.91.0.9'),
      behindStub(link('eth0', [COMPANY], { scope: 'supplemental' }), link('tun7', ['10.91.0.53'])),
      asked(STUB, 'nxdomain'),
      asked(ip('10.91.0.53'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'a link for our domain that answers, beside one that knows nothing',
    steps: [],
    state: 'ready',
    seen: [
      behindStub(
        link('eth0', [GOOGLE]),
        link('tun7', ['10.91.0.53'], { domains: ['aliyuncs.com'], scope: 'supplemental' }),
      ),
      asked(STUB, 'right'),
      asked(GOOGLE, 'nxdomain'),
      asked(ip('10.91.0.53'), 'right'),
    ],
  },
];
