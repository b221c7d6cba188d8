/** The languages in which gateways are configured. */

export const DIALECTS = [
  'cisco-ios',
  'h3c-comware',
  'huawei-vrp',
  'fortios',
  'junos',
  'frr',
  'strongswan',
] as const;
export type Dialect = (typeof DIALECTS)[number];

/** How a dialect is spelled: Junos and strongSwan have two forms each. */
export const FORMS = [
  'cisco-ios',
  'h3c-comware',
  'huawei-vrp',
  'fortios',
  'junos-set',
  'junos-braces',
  'frr',
  'swanctl',
  'ipsec-conf',
] as const;
export type Form = (typeof FORMS)[number];

const DIALECT_OF: Readonly<Record<Form, Dialect>> = {
  'cisco-ios': 'cisco-ios',
  'h3c-comware': 'h3c-comware',
  'huawei-vrp': 'huawei-vrp',
  fortios: 'fortios',
  'junos-set': 'junos',
  'junos-braces': 'junos',
  frr: 'frr',
  swanctl: 'strongswan',
  'ipsec-conf': 'strongswan',
};

/** dialectOf gives the dialect of a form. */
export function dialectOf(form: Form): Dialect {
  return DIALECT_OF[form];
}

/** What the makers call it; names are the same in both languages. */
export const DIALECT_NAMES: Readonly<Record<Dialect, string>> = {
  'cisco-ios': 'Cisco IOS',
  'h3c-comware': 'H3C Comware',
  'huawei-vrp': 'Huawei VRP',
  fortios: 'FortiOS',
  junos: 'Junos',
  frr: 'FRR',
  strongswan: 'strongSwan',
};

/** isDialect says whether a word names a dialect. */
export function isDialect(word: string): word is Dialect {
  return DIALECTS.some((one) => one === word);
}
