/** Adapters, resolvers, hosts files, rules for names and proxies, with the names that people give. */
import type { FieldFact } from './made.ts';

const adapter = (more: object): object => ({
  name: 'eth0',
  up: true,
  kind: 'ethernet',
  addresses: [],
  hasIpv6: false,
  ...more,
});

export const NETWORK: readonly FieldFact[] = [
  [
    'an adapter that is called by its MAC',
    'adapters',
    (d) => {
      const mac = d.mac('MAC in a name', 'bare').toLowerCase();
      return {
        subject: '',
        value: [
          adapter({ name: `enx${mac}`, mac: mac.replace(/..(?!$)/g, '$&:') }),
          adapter({ name: `wlx${d.mac('MAC in a name of a card', 'bare').toLowerCase()}` }),
        ],
      };
    },
  ],
  [
    'adapters that are called by their user',
    'adapters',
    (d) => ({
      subject: '',
      value: [
        adapter({ name: `${d.person('name')}’s iPhone`, description: `vEthernet (${d.word('switch')})` }),
        adapter({ name: `${d.script('name in Chinese', 'chinese')} VPN` }),
        adapter({
          name: 'Ethernet',
          signs: [{ source: 'words', allows: ['tunnel'], text: `${d.word('text of a sign')} Connect` }],
        }),
      ],
    }),
  ],
  [
    'resolvers of a company',
    'resolvers',
    (d) => ({
      subject: '',
      value: [
        {
          interface: d.word('interface', false),
          servers: [
            d.ip('server'),
            d.ip6('server in IPv6', 'short', 'eui64'),
            `${d.ip('server with a port')}:5353`,
            `${d.ip('server with a name')}#${d.fqdn('name for TLS')}`,
          ],
          domains: [
            d.domain('domain'),
            `~${d.fqdn('routing domain')}`,
            `${d.ip('reverse domain', 'reverse')}.in-addr.arpa`,
          ],
          scope: 'default',
        },
      ],
    }),
  ],
  [
    'entries of a hosts file',
    'hosts',
    (d) => ({
      subject: '',
      value: [
        {
          address: d.ip('address'),
          names: [d.fqdn('name', 'se'), d.word('single-label name', false), d.fqdn('name under .app', 'app')],
          line: 3,
        },
        { address: '::1', names: [d.host('name of loopback')], line: 4 },
      ],
    }),
  ],
  [
    'rules for names',
    'nrpt',
    (d) => ({
      subject: '',
      value: [
        {
          namespaces: [`.${d.domain('namespace')}`, d.fqdn('name'), d.word('single-label name', false)],
          servers: [d.ip('server')],
        },
      ],
    }),
  ],
  [
    'proxies',
    'proxies',
    (d) => ({
      subject: '',
      value: [
        {
          source: 'environment',
          protocol: 'https',
          server: `http://${d.word('user', false)}:${d.secret('password')}@${d.fqdn('proxy')}:3128`,
          bypass: [
            `.${d.domain('bypass')}`,
            d.host('bypassed host'),
            `${d.ip('bypassed prefix', 'prefix', 'ten')}.*`,
          ],
        },
        {
          source: 'system',
          protocol: 'pac',
          server: `https://${d.fqdn('PAC host')}/${d.word('folder', false)}/p.pac?access_token=${d.secret('token', 'base64')}`,
          bypass: [],
        },
        {
          source: 'winhttp',
          protocol: 'http',
          server: `${d.host('single-label proxy')}:8080`,
          bypass: ['<local>', `*.${d.domain('second bypass')}`],
        },
      ],
    }),
  ],
];
