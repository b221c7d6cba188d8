/** Lines of BGP for a gateway, in its own dialect. Forms as in the makers' documents. */
import { baseAddress, type Cidr } from '../../net/ipv4.ts';
import type { Form } from '../../gateway/dialect.ts';
import { netmask, type GatewayLines } from './write.ts';

/** Comware and VRP: eBGP's own number goes below that of static routes (60). The other two numbers are the defaults. */
const EBGP_BELOW_STATIC = 50;

/** announced writes what BGP announces of a block. */
export function announced(form: Form, asn: number, block: Cidr): GatewayLines | null {
  const base = baseAddress(block);
  const mask = netmask(block);
  switch (form) {
    case 'cisco-ios':
      return within(
        `router bgp ${asn}`,
        [`network ${base} mask ${mask}`],
        [`no network ${base} mask ${mask}`],
      );
    case 'frr':
      return within(
        `router bgp ${asn}`,
        [' address-family ipv4 unicast', `  network ${block}`],
        [' address-family ipv4 unicast', `  no network ${block}`],
      );
    case 'h3c-comware':
      return within(
        `bgp ${asn}`,
        [' address-family ipv4 unicast', `  network ${base} ${mask}`],
        [' address-family ipv4 unicast', `  undo network ${base} ${mask}`],
      );
    case 'huawei-vrp':
      return within(
        `bgp ${asn}`,
        [' ipv4-family unicast', `  network ${base} ${mask}`],
        [' ipv4-family unicast', `  undo network ${base} ${mask}`],
      );
    case 'fortios':
      return {
        lines: [
          'config router bgp',
          '    config network',
          '        edit 0',
          `            set prefix ${base} ${mask}`,
          '        next',
          '    end',
          'end',
        ],
        undo: [],
      };
    case 'junos-set':
    case 'junos-braces':
    case 'swanctl':
    case 'ipsec-conf':
      // Junos announces by a policy, which is not rewritten here.
      return null;
  }
}

function within(head: string, lines: readonly string[], undo: readonly string[]): GatewayLines {
  return { lines: [head, ...lines], undo: [head, ...undo] };
}

/** What BFD is switched on for; timers in milliseconds. */
export interface BfdWish {
  readonly asn: number;
  readonly neighbor: string;
  /** The port of the circuit, where its name is known. */
  readonly port: string | null;
  readonly intervalMs: number;
  readonly multiplier: number;
}

/** bfdFor switches BFD on for a neighbor. */
export function bfdFor(
  form: Form,
  { asn, neighbor, port, intervalMs, multiplier }: BfdWish,
): GatewayLines | null {
  switch (form) {
    case 'cisco-ios': {
      const { lines, undo } = within(
        `router bgp ${asn}`,
        [` neighbor ${neighbor} fall-over bfd`],
        [` no neighbor ${neighbor} fall-over bfd`],
      );
      if (port === null) return { lines, undo };
      const timers = `bfd interval ${intervalMs} min_rx ${intervalMs} multiplier ${multiplier}`;
      return {
        lines: [`interface ${port}`, ` ${timers}`, ...lines],
        undo: [`interface ${port}`, ` no ${timers}`, ...undo],
      };
    }
    case 'frr':
      return within(`router bgp ${asn}`, [` neighbor ${neighbor} bfd`], [` no neighbor ${neighbor} bfd`]);
    case 'h3c-comware':
      return within(`bgp ${asn}`, [` peer ${neighbor} bfd`], [` undo peer ${neighbor} bfd`]);
    case 'huawei-vrp':
      return within(`bgp ${asn}`, [` peer ${neighbor} bfd enable`], [` undo peer ${neighbor} bfd enable`]);
    case 'fortios':
      return {
        lines: [
          'config router bgp',
          '    config neighbor',
          `        edit "${neighbor}"`,
          '            set bfd enable',
          '        next',
          '    end',
          'end',
        ],
        undo: [
          'config router bgp',
          '    config neighbor',
          `        edit "${neighbor}"`,
          '            set bfd disable',
          '        next',
          '    end',
          'end',
        ],
      };
    case 'junos-set':
    case 'junos-braces':
    case 'swanctl':
    case 'ipsec-conf':
      // In Junos the setting belongs to a group, whose name the caller would have to know.
      return null;
  }
}

/** ebgpBelowStatic lets eBGP win over static routes where no number of a static route can lose. */
export function ebgpBelowStatic(form: Form, asn: number): GatewayLines | null {
  if (form !== 'h3c-comware' && form !== 'huawei-vrp') return null;
  const [family, others] =
    form === 'h3c-comware'
      ? [' address-family ipv4 unicast', '255 130']
      : [' ipv4-family unicast', '255 255'];
  return within(
    `bgp ${asn}`,
    [family, `  preference ${EBGP_BELOW_STATIC} ${others}`],
    [family, '  undo preference'],
  );
}
