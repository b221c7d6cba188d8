/** `ipconfig /all` in the languages that are read; labels as Windows has them, values invented. */
import type { Draw } from '../draw.ts';
import { dotted, type Spec } from '../spec.ts';
import { EAST_ASIAN } from './ipconfig-east-asian.ts';
import { EASTERN } from './ipconfig-eastern.ts';
import { ENGLISH, type Labels } from './ipconfig-labels.ts';
import { WESTERN } from './ipconfig-western.ts';

const LANGUAGES: Readonly<Record<string, Labels>> = {
  ...ENGLISH,
  ...EAST_ASIAN,
  ...WESTERN,
  ...EASTERN,
};

const CARDS = [
  'Intel(R) Ethernet Connection (17) I219-LM',
  'Realtek PCIe 2.5GbE Family Controller',
  'Killer E3100G 2.5 Gigabit Ethernet Controller',
  'Intel(R) Ethernet Controller I226-V',
  'ASIX USB to Gigabit Ethernet Family Adapter',
  'Marvell AQtion 10Gbit Network Adapter',
  'Broadcom NetXtreme Gigabit Ethernet',
  'Qualcomm Atheros AR8161 PCI-E Gigabit Ethernet Controller',
  'VMware Virtual Ethernet Adapter for VMnet8',
  'Hyper-V Virtual Ethernet Adapter',
  'TAP-Windows Adapter V9',
  'Lenovo USB Ethernet',
  'Microsoft Network Adapter Multiplexor Driver',
];

function textOf(words: Labels, card: string, d: Draw): string {
  const row = (label: string, value: string): string => dotted(d.keep(label), value);
  const more = (value: string): string => `${' '.repeat(39)}${value}`;
  return `\n${d.keep(words.heading)}\n\n${[
    row(words.host, d.host('host name')),
    row(words.primary, d.domain('primary suffix')),
    row(words.node[0], words.node[1]),
    row(words.search, d.domain('first suffix of the list')),
    more(d.fqdn('second suffix of the list')),
    more(d.domain('third suffix of the list')),
    '',
    `${d.keep(words.title)}:`,
    '',
    row(words.suffix, d.domain('suffix of an adapter')),
    row(words.description, d.keep(card)),
    row(words.mac, d.mac('physical address', 'dash')),
    row(words.dhcp[0], words.dhcp[1]),
    row(words.link, `${d.ip6('link-local address', 'short', 'link')}%12(${words.preferred}) `),
    row(words.temporary, `${d.ip6('temporary address')}(${words.preferred}) `),
    row(words.ipv4, `${d.ip('own address')}(${words.preferred}) `),
    row(words.mask, d.keep('255.255.254.0')),
    row(words.gateway, `${d.ip6('gateway in IPv6', 'short', 'eui64')}%12`),
    more(d.ip('gateway')),
    row(words.server, d.ip('DHCP server')),
    row(words.duid, `00-01-00-01-2C-5A-77-31-${d.mac('DUID', 'dash')}`),
    row(words.dns, d.ip6('DNS server in IPv6', 'short', 'unique')),
    more(d.ip('DNS server')),
    more(d.keep('100.100.2.136')),
    row(words.wins, d.ip('WINS server')),
    row(words.netbios[0], d.keep(words.netbios[1])),
  ].join('\n')}\n`;
}

export const IPCONFIG: readonly Spec[] = Object.entries(LANGUAGES).map(([language, words], index) => ({
  name: `ipconfig in ${language}`,
  platform: 'win32',
  command: 'ipconfig /all',
  text: (d) => textOf(words, CARDS[index] ?? '', d),
}));
