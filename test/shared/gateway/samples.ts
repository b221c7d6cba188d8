/**
 * The same gateway in every form: a port to the VBR (VLAN 310, 10.0.0.2/30), BGP 65001 with 45104 and BFD, the data
 * center 10.20.0.0/16 announced, office 172.16.0.0/12 and 100.64.0.0/10 behind a tunnel as the standby, and the health
 * check's source back to the VBR. `SECRET…` are its secrets.
 */
import type { Form } from '../../../shared/gateway/dialect.ts';
import { COMWARE, VRP } from './samples/comware-vrp.ts';
import { FORTIOS } from './samples/fortios.ts';
import { FRR, IOS } from './samples/ios-frr.ts';
import { JUNOS_BRACES, JUNOS_SET } from './samples/junos.ts';
import { IPSEC_CONF, SWANCTL } from './samples/strongswan.ts';

export const SAMPLES: Readonly<Record<Form, string>> = {
  'cisco-ios': IOS,
  frr: FRR,
  'h3c-comware': COMWARE,
  'huawei-vrp': VRP,
  fortios: FORTIOS,
  'junos-braces': JUNOS_BRACES,
  'junos-set': JUNOS_SET,
  swanctl: SWANCTL,
  'ipsec-conf': IPSEC_CONF,
};
