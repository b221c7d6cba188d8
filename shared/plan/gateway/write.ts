/** Static routes for a gateway, in its own dialect: what corrections are made of. Forms as in the makers' documents. */
import { baseAddress, fromNumber, prefixLength, type Cidr } from '../../net/ipv4.ts';
import type { Form } from '../../gateway/dialect.ts';

/** Lines to enter, and lines that take them back. */
export interface GatewayLines {
  readonly lines: readonly string[];
  readonly undo: readonly string[];
}

/**
 * A number that loses to BGP: IOS and FRR give eBGP 20 and never install 255, Junos gives BGP 170. On Comware and VRP no
 * number of a static route loses to eBGP's default, so `ebgpBelowStatic` goes with it, and the number is written out.
 */
const STANDBY: Readonly<Record<Form, number | null>> = {
  'cisco-ios': 250,
  frr: 250,
  'junos-set': 200,
  'junos-braces': 200,
  fortios: 200,
  'h3c-comware': 60,
  'huawei-vrp': 60,
  swanctl: null,
  'ipsec-conf': null,
};

/** standbyPreference gives a number for the standby's static routes; null: eBGP's number must change instead. */
export function standbyPreference(form: Form): number | null {
  return STANDBY[form];
}

/** netmask gives `255.240.0.0` of a block. */
export function netmask(block: Cidr): string {
  const length = prefixLength(block);
  return fromNumber(length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0);
}

/** A route to write; `preference` null: without a number. */
export interface RouteWish {
  readonly block: Cidr;
  readonly hop: string;
  readonly preference: number | null;
}

/** staticRoute writes a route; null where the form has none. */
export function staticRoute(form: Form, wish: RouteWish): GatewayLines | null {
  const { block, hop, preference } = wish;
  const base = baseAddress(block);
  const mask = netmask(block);
  const end = preference === null ? '' : ` ${preference}`;
  switch (form) {
    case 'cisco-ios':
      return oneLine(`ip route ${base} ${mask} ${hop}${end}`, `no ip route ${base} ${mask} ${hop}`);
    case 'frr':
      return oneLine(`ip route ${block} ${hop}${end}`, `no ip route ${block} ${hop}${end}`);
    case 'h3c-comware':
    case 'huawei-vrp': {
      const plain = `ip route-static ${base} ${mask} ${hop}`;
      return oneLine(preference === null ? plain : `${plain} preference ${preference}`, `undo ${plain}`);
    }
    case 'junos-set':
    case 'junos-braces': {
      const way =
        preference === null ? `next-hop ${hop}` : `qualified-next-hop ${hop} preference ${preference}`;
      const path = `routing-options static route ${block}`;
      return oneLine(`set ${path} ${way}`, `delete ${path} ${way.split(' preference')[0] ?? way}`);
    }
    case 'fortios':
      return fortiRoute(wish);
    case 'swanctl':
    case 'ipsec-conf':
      return null;
  }
}

function oneLine(line: string, undo: string): GatewayLines {
  return { lines: [line], undo: [undo] };
}

function fortiRoute({ block, hop, preference }: RouteWish): GatewayLines {
  const way = /^\d+(?:\.\d+){3}$|^</.test(hop) ? `set gateway ${hop}` : `set device ${quoted(hop)}`;
  const lines = [
    'config router static',
    '    edit 0',
    `        set dst ${baseAddress(block)} ${netmask(block)}`,
    `        ${way}`,
    ...(preference === null ? [] : [`        set distance ${preference}`]),
    '    next',
    'end',
  ];
  return { lines, undo: [] };
}

function quoted(name: string): string {
  return name.startsWith('"') ? name : `"${name}"`;
}
