/**
 * Configurations as devices print them, with all that stands around what matters: headers, banners, certificates, pagers,
 * prompts, users, zones. Written anew; the gateway is that of `good-plan.ts`. What must not be shown begins with `Sec-`.
 */
import type { Form } from '../../../shared/gateway/dialect.ts';
import { COMWARE_ROUTER } from './devices/comware-router.ts';
import { USG } from './devices/vrp-firewall.ts';
import { VRP_ROUTER } from './devices/vrp-router.ts';
import { FORTI_ROUTING } from './devices/fortios-routing.ts';
import { FORTI_SYSTEM } from './devices/fortios-system.ts';
import { FRR, IPSEC_CONF, SWANCTL } from './devices/frr-strongswan.ts';
import { IOS_XE_ROUTING } from './devices/ios-xe-routing.ts';
import { IOS_XE_SYSTEM } from './devices/ios-xe-system.ts';
import { JUNOS_ROUTING } from './devices/junos-routing.ts';
import { JUNOS_SET } from './devices/junos-set.ts';
import { JUNOS_SYSTEM } from './devices/junos-system.ts';

export interface DeviceText {
  readonly name: string;
  readonly form: Form;
  readonly text: string;
}

const IOS_XE = IOS_XE_SYSTEM + IOS_XE_ROUTING;

const TERMINAL = (text: string): string =>
  `BJ-ISR-01#terminal length 24\nBJ-ISR-01#show running-config\n${text
    .split('\n')
    .map((line, index) =>
      index > 0 && index % 23 === 0 ? ` --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b${line}` : line,
    )
    .join('\r\n')}\r\nBJ-ISR-01#\r\n`;

const PAGED = (text: string): string =>
  text
    .split('\n')
    .map((line, index) =>
      index > 0 && index % 30 === 0 ? `  ---- More ----\u001b[42D                \u001b[42D${line}` : line,
    )
    .join('\r\n');

const FORTI = FORTI_SYSTEM + FORTI_ROUTING;

const JUNOS = JUNOS_SYSTEM + JUNOS_ROUTING;

const IOS_SWITCH = IOS_XE.replace(
  'interface GigabitEthernet0/0/0.310\n encapsulation dot1Q 310\n',
  'interface GigabitEthernet1/0/1\n switchport trunk allowed vlan 310\n switchport mode trunk\n!\ninterface Vlan310\n',
);

export const DEVICES: readonly DeviceText[] = [
  { name: 'IOS XE router', form: 'cisco-ios', text: IOS_XE },
  { name: 'IOS XE router from a terminal with a pager', form: 'cisco-ios', text: TERMINAL(IOS_XE) },
  { name: 'IOS switch that routes', form: 'cisco-ios', text: IOS_SWITCH },
  { name: 'Comware router', form: 'h3c-comware', text: COMWARE_ROUTER },
  { name: 'Comware router with pagers', form: 'h3c-comware', text: PAGED(COMWARE_ROUTER) },
  { name: 'VRP router', form: 'huawei-vrp', text: VRP_ROUTER },
  { name: 'VRP router with pagers', form: 'huawei-vrp', text: PAGED(VRP_ROUTER) },
  { name: 'VRP firewall', form: 'huawei-vrp', text: USG },
  { name: 'FortiOS backup', form: 'fortios', text: FORTI },
  { name: 'FortiOS backup with CRLF', form: 'fortios', text: FORTI.replaceAll('\n', '\r\n') },
  { name: 'Junos with braces', form: 'junos-braces', text: JUNOS },
  { name: 'Junos as set', form: 'junos-set', text: JUNOS_SET },
  { name: 'FRR from vtysh', form: 'frr', text: FRR },
  { name: 'swanctl', form: 'swanctl', text: SWANCTL },
  { name: 'ipsec.conf', form: 'ipsec-conf', text: IPSEC_CONF },
];
