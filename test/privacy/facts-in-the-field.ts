/** Facts with private values as networks and systems really give them. */
import type { Draw } from './draw.ts';

interface Made {
  readonly subject: string;
  readonly value: object;
}

const port = { address: '100.99.8.7', port: 443 };
const tls = (subject: string, issuer: string, names: readonly string[]): object => ({
  target: port,
  serverName: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
  outcome: 'established',
  protocol: 'TLSv1.3',
  trust: 'system',
  nameMatches: true,
  dates: 'valid',
  handshakeMs: 14,
  attempts: 1,
  chain: [
    {
      subject,
      issuer,
      names,
      notBefore: '2026-01-05T00:00:00.000Z',
      notAfter: '2027-02-05T23:59:59.000Z',
      fingerprint256: 'AA:BB',
    },
  ],
});
const http = (more: object): object => ({
  target: port,
  host: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
  outcome: 'answered',
  apiSignature: false,
  clockOffsetMs: null,
  durationMs: 9,
  ...more,
});
const adapter = (more: object): object => ({
  name: 'eth0',
  up: true,
  kind: 'ethernet',
  addresses: [],
  hasIpv6: false,
  ...more,
});

export const REAL_FACTS: readonly (readonly [name: string, kind: string, make: (draw: Draw) => Made])[] = [
  [
    'certificates of a company',
    'tls',
    (d) => ({
      subject: '100.99.8.7:443',
      value: tls(
        `CN=${d.fqdn('CN')}, OU=${d.word('OU')}, O=${d.person('O')} AG, L=${d.word('L')}, emailAddress=${d.email('e-mail')}`,
        `CN=${d.word('CN of the issuer')} SSL Inspection CA, DC=${d.word('DC of the issuer', false)}, DC=lan`,
        [d.fqdn('name'), `*.${d.domain('wildcard')}`, `IP:${d.ip('address as a name')}`],
      ),
    }),
  ],
  [
    'a certificate of a firewall',
    'tls',
    (d) => ({
      subject: '100.99.8.7:443',
      value: tls(
        `CN=FGT60F${d.secret('serial of a firewall', 'digits')}`,
        `CN=${d.serial('serial as an issuer')}, O=Fortinet`,
        [`DNS:${d.host('single-label name')}`],
      ),
    }),
  ],
  [
    'a portal',
    'http',
    (d) => ({
      subject: '100.99.8.7:443',
      value: http({
        status: 302,
        server: `squid/5.7 (${d.host('host in a banner')})`,
        redirectHost: d.fqdn('portal'),
        bodyStart: `<html><title>${d.word('hotel')} Guest Wi-Fi</title><a href="http://${d.ip('address of a portal')}/login?mac=${d.mac('MAC in a query', 'dash')}&user=${d.email('user in a query')}&session=${d.secret('session', 'hex')}">`,
      }),
    }),
  ],
  [
    'a proxy that explains itself',
    'http',
    (d) => ({
      subject: '100.99.8.7:443',
      value: http({
        status: 403,
        bodyStart: `ERR_ACCESS_DENIED for client ${d.ip('client')} (${d.upper('domain')}\\${d.word('user', false)}) via ${d.fqdn('proxy')}, policy ${d.word('policy')}`,
      }),
    }),
  ],
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
  [
    'filters',
    'filters',
    (d) => ({
      subject: '',
      value: {
        unseen: [{ what: `nft table ${d.word('unseen table', false)}`, reason: 'failed' }],
        tables: [
          {
            tool: 'nft',
            family: 'inet',
            name: d.word('table', false),
            whole: true,
            chains: [
              {
                name: d.word('chain', false),
                rules: [
                  {
                    text: `ip daddr ${d.ip('destination')} drop comment "${d.person('comment')}"`,
                    conditions: [
                      { field: 'other', negated: false, values: [`@${d.word('set', false)}`, d.mac('MAC')] },
                    ],
                    action: 'jump',
                    target: d.word('target', false),
                  },
                ],
              },
            ],
          },
        ],
      },
    }),
  ],
  [
    'the host',
    'host',
    (d) => ({
      subject: '',
      value: {
        hostName: d.host('host'),
        userName: d.script('user', 'chinese'),
        os: `Ubuntu 24.04 (${d.word('image of a company')} build)`,
        virtualMachine: `${d.word('kind of a machine')} KVM`,
      },
    }),
  ],
  [
    'the computer',
    'machine',
    (d) => ({
      subject: '',
      value: {
        system: `Debian GNU/Linux 12 (${d.word('image of a company')} build)`,
        build: d.word('build', false),
        maker: d.word('maker that a company wrote'),
        model: `ThinkPad ${d.word('name of a computer')} ${d.serial('serial in a model')}`,
        virtual: true,
        hypervisor: `KVM ${d.word('host of a machine')}`,
      },
    }),
  ],
  [
    'its adapters',
    'links',
    (d) => ({
      subject: '',
      value: [
        {
          adapter: `wl-${d.word('adapter', false)}`,
          driver: `iwlwifi ${d.word('driver of a company', false)}`,
          wifi: { signalDbm: -61, channel: 36, band: '5', rateMbit: 433, security: 'wpa2-enterprise' },
        },
      ],
    }),
  ],
  [
    'the client',
    'client',
    (d) => ({
      subject: '',
      value: {
        installed: true,
        name: `Alibaba Cloud Workspace for ${d.word('company')}`,
        version: `7.6.0-${d.word('build', false)}`,
      },
    }),
  ],
  [
    'a lookup',
    'lookup',
    (d) => {
      const name = d.fqdn('name');
      return {
        subject: name,
        value: {
          name,
          outcome: 'answered',
          addresses: [d.ip('address'), d.ip6('address in IPv6')],
          durationMs: 3,
        },
      };
    },
  ],
  [
    'answers with names',
    'dns',
    (d) => ({
      subject: '10.1.2.3:53',
      value: {
        server: { address: d.ip('server'), port: 53 },
        role: 'configured',
        transport: 'udp',
        name: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
        type: 'A',
        attempts: 1,
        lost: 0,
        outcome: 'answered',
        rcode: 'NOERROR',
        answers: [
          { name: 'ecd-vpc.cn-hangzhou.aliyuncs.com', type: 'CNAME', ttl: 60, data: d.fqdn('alias') },
          { name: d.fqdn('owner'), type: 'A', ttl: 60, data: d.ip('data') },
          { name: 'x', type: 'TXT', ttl: 1, data: `v=spf1 include:${d.domain('domain in a TXT')}` },
        ],
        soaInAuthority: false,
        extendedErrors: [],
        rttMs: 1,
      },
    }),
  ],
  [
    'a remembered address',
    'remembered',
    (d) => ({
      subject: 'x',
      value: { name: d.fqdn('name'), addresses: [d.ip('address')], at: '2026-11-20T10:00:00.000Z' },
    }),
  ],
  [
    'neighbors',
    'neighbors',
    (d) => ({
      subject: '',
      value: [
        {
          address: d.ip('address'),
          interface: `wg-${d.word('interface', false)}`,
          mac: d.mac('MAC', 'short'),
          state: 'reachable',
        },
        {
          address: d.ip('other address'),
          interface: null,
          mac: d.mac('MAC with dashes', 'dash'),
          state: 'stale',
        },
      ],
    }),
  ],
  [
    'a way',
    'winner',
    (d) => {
      const target = d.ip('target');
      return {
        subject: target,
        value: {
          target,
          kind: 'unicast',
          interface: d.word('interface', false),
          gateway: d.ip('gateway'),
          gatewayIpv6: d.ip6('gateway in IPv6', 'short', 'eui64'),
          prefix: `${d.ip('prefix')}/32`,
          source: d.ip('source'),
          table: d.word('table', false),
          from: 'system',
        },
      };
    },
  ],
];
