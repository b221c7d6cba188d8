/** Filters, the host, its hardware and its client. */
import type { FieldFact } from './made.ts';

export const COMPUTER: readonly FieldFact[] = [
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
];
