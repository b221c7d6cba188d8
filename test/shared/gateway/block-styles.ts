/** How each form writes a block: with its length, with a mask, with a wildcard. */
import type { Form } from '../../../shared/gateway/dialect.ts';
import { fromNumber, toNumber, ip } from '../../../shared/net/ipv4.ts';

/** How the form writes a block. */
const STYLE: Readonly<Record<Form, 'mask' | 'slash' | 'blank'>> = {
  'cisco-ios': 'mask',
  frr: 'slash',
  'h3c-comware': 'blank',
  'huawei-vrp': 'mask',
  fortios: 'mask',
  'junos-braces': 'slash',
  'junos-set': 'slash',
  swanctl: 'slash',
  'ipsec-conf': 'slash',
};

function maskOf(length: number): string {
  return fromNumber(length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0);
}

/** blockIn writes a block as the routes of the form do. */
export function blockIn(form: Form, base: string, length: number): string {
  const style = STYLE[form];
  return style === 'slash'
    ? `${base}/${length}`
    : style === 'blank'
      ? `${base} ${length}`
      : `${base} ${maskOf(length)}`;
}

/** maskedIn writes a block with its mask, where Comware does so as well. */
export function maskedIn(form: Form, base: string, length: number): string {
  return STYLE[form] === 'slash' ? `${base}/${length}` : `${base} ${maskOf(length)}`;
}

/** selectorIn writes a block as access lists do: with a wildcard. */
export function selectorIn(form: Form, base: string, length: number): string {
  const isList = form === 'cisco-ios' || form === 'h3c-comware' || form === 'huawei-vrp';
  return isList
    ? `${base} ${fromNumber((0xffffffff ^ toNumber(ip(maskOf(length)))) >>> 0)}`
    : maskedIn(form, base, length);
}
