/** Signs of what a Windows adapter is: device, driver, types, and the words of its maker. */
import { own } from '../common/own.ts';
import { HARDWARE, sign, SOFTWARE } from '../../adapter/nature.ts';
import type { Nature, Sign } from '../../observation/workstation.ts';

export interface AdapterHints {
  readonly name: string;
  readonly description: string;
  /** What `ipconfig` prints above: Windows' own words for the kind, in the user's language, and the name. */
  readonly title?: string;
  /** ifType of IANA as text; empty where the tool does not show it. */
  readonly type: string;
  /** NdisPhysicalMedium as a number or word. */
  readonly medium: string;
  /** PnPDeviceID: `PCI\VEN_8086…`, `ROOT\NET\0000`. */
  readonly device?: string;
  /** ComponentID: `tap0901`, `wintun`, `*msloop`. */
  readonly component?: string;
  /** HardwareInterface; null: not asked for. */
  readonly hardware?: boolean | null;
  /** Virtual; null: not asked for. */
  readonly virtual?: boolean | null;
}

type Rule = readonly [RegExp, readonly Nature[]];

const TUNNEL: readonly Nature[] = ['tunnel'];
const SWITCH: readonly Nature[] = ['switch'];

/** The first part of a device's id is the bus that found it; ROOT and SWD find what programs made up. */
const DEVICES: readonly Rule[] = [
  [/^SWD\\(?:IP_TUNNEL|MSRRAS|WINTUN)/i, TUNNEL],
  [/^ROOT\\VMS_MP|^\w+\\MS_(?:IMPLAT|BRIDGE)|VWIFIMP/i, SWITCH],
  [/^(?:ROOT|SWD|HTREE|COMPOSITEBUS)\\/i, SOFTWARE],
  [/^(?:PCI|USB|VMBUS|SD|SDIO|BTH|ACPI|PCMCIA|XEN\w*|VIRTIO|MF)\\/i, HARDWARE],
];
const COMPONENTS: readonly Rule[] = [
  [
    /^(?:root\\)?(?:tap\w*\d{3,4}|wintun|wireguard|ovpn-dco|ms_ndiswan\w*|ms_(?:pppoe|pptp|l2tp|sstp|agilevpn)miniport)$/i,
    TUNNEL,
  ],
  [
    /^(?:vms_mp|vmnetadapter\d*|vboxnetadp\d*|sun_vboxnetadp|vwifimp\w*|ms_wfd\w*|ms_implat\w*|ms_bridgemp)$/i,
    SWITCH,
  ],
  // Microsoft's loopback adapter for tests is an empty device on which other programs build.
  [/^\*?msloop$/i, SOFTWARE],
];

/** Microsoft's own drivers have one name in every language. */
const DRIVERS: readonly Rule[] = [[/^Microsoft (?:Wi-?Fi Direct|Hosted Network) Virtual Adapter\b/i, SWITCH]];

/** ifType: 23 PPP, 131 tunnel, 24 loopback, 71 Wi-Fi, 243 and 244 mobile broadband. */
const TYPES: Readonly<Record<string, readonly Nature[]>> = {
  23: TUNNEL,
  131: TUNNEL,
  24: ['loopback'],
  71: ['wifi'],
  243: ['cellular'],
  244: ['cellular'],
};
/** NdisPhysicalMedium: 1 and 9 are wireless LAN, 8 is mobile broadband. */
const MEDIA: readonly Rule[] = [
  [/^(?:1|9)$|802\.?11|wireless lan/i, ['wifi']],
  [/^8$|wireless ?wan/i, ['cellular']],
];

const TUNNEL_WORDS =
  /tunnel|wintun|wireguard|\btap\b|\btap-|\btun\b|vpn|wan miniport|\bppp\b|anyconnect|fortinet|zscaler|pangp|\bwarp\b|cloudflarewarp|tailscale|zerotier|netbird/i;
/** Switches and host-only networks of virtual machines, access points for others, and what joins several cards. */
const SWITCH_WORDS =
  /hyper-v virtual ethernet|vethernet|host-only|vmware virtual ethernet|vmnet|wi-?fi direct virtual|hosted network virtual|virtual wi-?fi miniport|multiplexor|mac bridge|network bridge/i;
/** A virtual function (SR-IOV) is a part of a card. */
const VIRTUAL_WORDS =
  /virtual(?! function)|虚拟|虛擬|仮想|가상|virtuel|виртуал|km-test|\bvnic\b|npcap|pseudo-interface|\btailnet\b/i;
const LOOPBACK_WORDS = /^(?:microsoft )?software loopback|loopback pseudo-interface/i;
const WIFI_WORDS = /802\.?11|wi-?fi|wlan|wireless|drahtlos|无线|無線|ワイヤレス/i;
const CELLULAR_WORDS =
  /mobile broadband|mobiler? breitband|mobilfunk|移動|行動數據|手机网络|мобильн.{0,30}(?:сет|связ)|fibocom|quectel|sierra wireless|\btelit\b|snapdragon|\bwwan\b|\blte\b|\b[45]g (?:modem|module)|移动宽带|行動寬頻/i;
const WIRED_WORDS =
  /\bpci-?e?\b|pci express|gbe\b|gigabit|\d ?gbit|family controller|ethernet|netxtreme|vmxnet|virtio|hyper-v network adapter|remote ndis|\brndis\b|\bnetwork connection\b/i;

/** adapterSigns collects what Windows says of an adapter's nature. */
export function adapterSigns(hints: AdapterHints): readonly Sign[] {
  const {
    name,
    description,
    title = '',
    type,
    medium,
    device = '',
    component = '',
    hardware = null,
    virtual = null,
  } = hints;
  const types = own(TYPES, type);
  const spoken = title === '' ? description : `${description} ${title}`;
  const words = makersWords(spoken, name).trim();
  // The title is in the user's words, so the maker's alone are shown where there are any.
  const text = `description ${description === '' ? words : description}`;
  // What says of itself that it is Wi-Fi or the loopback may well be no hardware.
  const madeUp = type === '71' || type === '24' ? [...SOFTWARE, ...(types ?? [])] : SOFTWARE;
  return [
    ...byRules(DEVICES, device, { source: 'device', text: `device ${shortened(device)}` }),
    ...byRules(COMPONENTS, component, { source: 'device', text: `component ${component}` }),
    ...byRules(DRIVERS, spoken, { source: 'device', text }),
    ...(hardware === null
      ? []
      : [sign('declared', hardware ? HARDWARE : madeUp, `HardwareInterface ${hardware}`)]),
    ...(virtual === true ? [sign('declared', madeUp, 'Virtual true')] : []),
    ...(types === undefined ? [] : [sign('declared', types, `InterfaceType ${type}`)]),
    ...byRules(MEDIA, medium, { source: 'declared', text: `NdisPhysicalMedium ${medium}` }),
    ...wordSigns(words, 'words', text),
    // A name is the user's own word, and stands in the facts already.
    ...wordSigns(name, 'name', 'the name of the connection'),
    ...hintsOf(type, medium),
  ];
}

function byRules(
  rules: readonly Rule[],
  value: string,
  { source, text }: Pick<Sign, 'source' | 'text'>,
): readonly Sign[] {
  const rule = rules.find(([pattern]) => pattern.test(value));
  return rule === undefined ? [] : [sign(source, rule[1], text)];
}

/** Further parts are numbers of the device, which are nobody's business. */
function shortened(device: string): string {
  return device.split(/[\\&]/).slice(0, 2).join('\\');
}

/** `ipconfig` prints the kind and the name in one title; the name is the user's, and its kind calls most things Ethernet. */
function makersWords(description: string, name: string): string {
  const words =
    name !== '' && description.endsWith(` ${name}`)
      ? description.slice(0, -name.length).trimEnd()
      : description;
  return words.replace(/ ethernet adapter$/i, '');
}

/** A tunnel may call itself Ethernet or Gigabit, but no card calls itself a tunnel. */
function wordSigns(words: string, source: 'words' | 'name', text: string): readonly Sign[] {
  if (LOOPBACK_WORDS.test(words)) return [sign(source, ['loopback'], text)];
  if (SWITCH_WORDS.test(words)) return [sign(source, SWITCH, text)];
  if (TUNNEL_WORDS.test(words)) return [sign(source, TUNNEL, text)];
  if (VIRTUAL_WORDS.test(words)) return [sign(source, SOFTWARE, text)];
  const card = cardOf(words);
  if (card === null) return [];
  // Many drivers of tunnels call themselves Ethernet, and none a modem, whose own addresses have the length 32 as well.
  if (source === 'words')
    return [sign(card.includes('cellular') && card.length === 1 ? 'words' : 'shape', card, text)];
  // Windows itself names whatever says Ethernet, tunnels too, "Ethernet 3".
  return card.includes('ethernet') ? [] : [sign('name', card, text)];
}

function cardOf(words: string): readonly Nature[] | null {
  if (WIFI_WORDS.test(words)) return ['wifi'];
  if (CELLULAR_WORDS.test(words)) return ['cellular'];
  if (/bluetooth/i.test(words)) return HARDWARE;
  return WIRED_WORDS.test(words) ? ['ethernet'] : null;
}

/** 53 (virtual) is shared by tunnels and switches, mostly tunnels; drivers of tunnels say 6 and 802.3 as well. */
function hintsOf(type: string, medium: string): readonly Sign[] {
  if (type === '53') return [sign('hint', TUNNEL, 'InterfaceType 53')];
  return medium === '14' || medium === '802.3'
    ? [sign('hint', ['ethernet'], `NdisPhysicalMedium ${medium}`)]
    : [];
}
