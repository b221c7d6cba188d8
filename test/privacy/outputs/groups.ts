/** Values of which each part by itself may stay: numbers in groups, letters written as numbers, words with invisible letters. */
import type { Draw } from '../draw.ts';
import { specsFor, type Spec } from '../spec.ts';

const hex = (text: string): readonly string[] =>
  Array.from(Buffer.from(text), (byte) => byte.toString(16).padStart(2, '0'));
const octal = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
const comment = (...texts: readonly string[]): string => `# resolver: ${texts.join(' and ')}\n`;
/** Letters whose codes have no letter in hexadecimal. */
const spelled = (d: Draw, form: string, spell: (name: string) => string): string =>
  d.spelled(form, d.bare().replace(/[^a-ip-y]/g, 's'), spell);

const WINDOWS: readonly Spec[] = specsFor('win32', [
  [
    'route print: MAC without letters',
    'route print',
    (d) =>
      `===========================================================================\nInterface List\n 12...${d.number('MAC of digits alone', '0# 1# 2# 3# 4# 5#')} ......${d.keep('Intel(R) Ethernet Connection (17) I219-LM')}\n  1...........................${d.keep('Software Loopback Interface 1')}\n 14...${d.keep('00 00 00 00 00 00 00 e0')} ......${d.keep('Microsoft ISATAP Adapter')}\n===========================================================================\n`,
  ],
  [
    'neighbors: groups that tell an address',
    'native:GetIpNetTable2',
    (d) => {
      const end = d.number('end of an address in the group that it joined', '##-##-##');
      const [first = '', ...rest] = end.split('-');
      const rows = [
        { IPAddress: `ff02::1:ff${first}:${rest.join('')}`, LinkLayerAddress: `33-33-FF-${end}` },
        { IPAddress: d.keep('224.0.0.22'), LinkLayerAddress: d.keep('01-00-5E-00-00-16') },
        { IPAddress: d.keep('ff02::1:2'), LinkLayerAddress: d.keep('33-33-00-01-00-02') },
        {
          IPAddress: '239.195.107.144',
          LinkLayerAddress: d.number('group of one company', '01-00-5E-4#-0#-#C'),
        },
      ].map((row) => ({ InterfaceIndex: 9, ...row, State: 6 }));
      return `{"asked":"native:GetIpNetTable2","count":${rows.length},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
    },
  ],
]);

export const GROUPS: readonly Spec[] = [
  ...WINDOWS,
  ...specsFor('linux', [
    [
      'resolv.conf: numbers in groups',
      'cat /etc/resolv.conf',
      (d) =>
        comment(d.number('international', '+49 30 #### ####'), d.number('with its city', '0171 ### ####')) +
        comment(d.number('with brackets', '(0571) #### ####'), d.number('Chinese mobile', '13# #### ####')) +
        comment(d.number('American', '555-###-####'), d.card('card')) +
        comment(`user-${d.number('account that looks like a pseudonym', '4########')}`) +
        comment(`client 01:${d.number('client id of DHCP', '0#:1#:2#:3#:4#:5#')}`) +
        comment(d.number('EUI-64 of digits', '0#-1#-2#-ff-fe-3#-4#-5#')) +
        `${d.keep('options timeout:2 attempts:3')}\nnameserver ${d.keep('100.100.2.136')}\n`,
    ],
    [
      'resolv.conf: parts of addresses',
      'cat /etc/resolv.conf',
      (d) =>
        comment(
          `${d.ip('with its port, as BSD writes', 'plain', 'ten')}.443`,
          `vlan.${d.ip('behind a name', 'plain', 'home')}`,
        ) +
        comment(`1.${d.ip('behind an index', 'plain', 'sixteen')}`, d.number('three groups', '192.168.1##')) +
        comment(`IPv6:${d.ip6('behind a label with a digit')}`, `address:${d.ip6('behind a label')}`) +
        comment(
          d.number('reverse zone', '1##.1##.10').concat('.in-addr.arpa'),
          d.keep('254.169.in-addr.arpa'),
        ) +
        comment(
          `${d.number('reverse zone of IPv6', '#.#.#.#.0.0.8.a.9.0.4.2')}.ip6.arpa`,
          d.keep('8.e.f.ip6.arpa'),
        ) +
        `nameserver ${d.keep('100.100.2.136')}\n`,
    ],
    [
      'resolv.conf: letters as numbers',
      'cat /etc/resolv.conf',
      (d) =>
        comment(
          spelled(d, 'percent signs', (name) =>
            hex(name)
              .map((one) => `%${one}`)
              .join(''),
          ),
        ) +
        comment(
          spelled(d, 'escapes of C', (name) =>
            hex(name)
              .map((one) => `\\x${one}`)
              .join(''),
          ),
        ) +
        comment(spelled(d, 'octal escapes', octal)) +
        comment(
          spelled(d, 'escapes of HTML', (name) =>
            Array.from(name, (one) => `&#${one.charCodeAt(0)};`).join(''),
          ),
        ) +
        comment(spelled(d, 'bytes', (name) => hex(name).join(' '))) +
        comment(d.encoded('octal escapes of Chinese', d.script('Chinese', 'chinese', 3), octal)) +
        `${d.keep('search')} ${d.keep('vpc-proxy.aliyuncs.com')}\nnameserver ${d.keep('100.100.2.136')}\n`,
    ],
    [
      'resolv.conf: letters that nobody sees',
      'cat /etc/resolv.conf',
      (d) =>
        comment(spelled(d, 'no width', (name) => Array.from(name).join('\u200b'))) +
        comment(spelled(d, 'soft hyphens', (name) => Array.from(name).join('\u00ad'))) +
        comment(spelled(d, 'directions', (name) => Array.from(name).join('\u200e'))) +
        comment(
          spelled(d, 'letters in circles', (name) =>
            Array.from(name, (one) => String.fromCodePoint(0x24d0 + one.charCodeAt(0) - 97)).join(''),
          ),
        ) +
        `nameserver ${d.keep('100.100.2.136')}\n`,
    ],
    [
      'nft: a name around a word of the system',
      'nft list ruleset',
      (d) => {
        const name = `${d.script('first letter', 'chinese', 1)}和${d.script('last letter', 'chinese', 1)}`;
        return `table ip filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy accept;\n\t\tip saddr ${d.block('block')} comment "${d.encoded('name with a known letter', name, (one) => one)}" accept\n\t}\n}\n`;
      },
    ],
  ]),
];
