/** The fields of the profile's form: what stands in the text, as people write it. Nothing here is checked yet. */

export const TEXT_FIELDS = [
  'region',
  'apiPort',
  'trustedCa',
  'timeouts.dnsMs',
  'timeouts.connectMs',
  'timeouts.tlsMs',
  'timeouts.httpMs',
  'timeouts.pingMs',
  'contact.it',
  'contact.network',
  'contact.cloud',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const LIST_FIELDS = [
  'resolvers',
  'cloudServices',
  'apiHosts',
  'officeNetwork',
  'lan',
  'path.activeHops',
  'path.standbyHops',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Ports stand in one text, separated by blanks. */
export interface GatewayRow {
  readonly host: string;
  readonly ports: string;
}

export interface ComputerRow {
  readonly address: string;
  readonly ports: string;
  readonly name: string;
}

export type ProfileFields = Readonly<Record<TextField, string>> &
  Readonly<Record<ListField, readonly string[]>> & {
    readonly gatewayHosts: readonly GatewayRow[];
    readonly cloudComputers: readonly ComputerRow[];
  };
export type FieldKey = keyof ProfileFields;

/** What a field shall hold; an empty value takes its key out of the profile. */
export type ProfileChange = {
  readonly [K in FieldKey]: { readonly key: K; readonly value: ProfileFields[K] };
}[FieldKey];

export type FormEntry = string | GatewayRow | ComputerRow;

/** entriesOf gives what a list of the form holds; a field of one text has none. */
export function entriesOf(fields: ProfileFields, key: FieldKey): readonly FormEntry[] {
  const value = fields[key];
  return typeof value === 'string' ? [] : value;
}

/** isBlank says whether an entry holds nothing yet; such an entry is not written. */
export function isBlank(entry: FormEntry): boolean {
  return typeof entry === 'string'
    ? entry.trim() === ''
    : Object.values(entry).every((part: string) => part.trim() === '');
}

/** portsIn splits a text of ports; what is no number stays a text, for the schema to complain of. */
export function portsIn(text: string): readonly (number | string)[] {
  return text
    .split(/[\s,;|]+/)
    .filter((one) => one !== '')
    .map(numberOr);
}

/** numberOr gives a number for digits, and any other text as it is. */
export function numberOr(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}
