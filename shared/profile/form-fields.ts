/** Reads the form's fields out of a profile's text, also where some of them are wrong. */
import { isMap, type Document } from 'yaml';
import { doubleKeys, parseYaml, yamlProblem } from './yaml-bounds.ts';
import type { ComputerRow, GatewayRow, ListField, ProfileFields, TextField } from './form.ts';

/** profileFields gives the values as they stand, key by key; null where the text is not YAML with keys. */
export function profileFields(text: string): ProfileFields | null {
  const document = readDocument(text);
  return document === null ? null : fieldsOf(document);
}

/** readDocument parses a text that the form can edit; null: it is broken, no map, or has aliases. */
export function readDocument(text: string): Document | null {
  if (yamlProblem(text) !== null) return null;
  const document = parseYaml(text.replace(/^\ufeff/, ''));
  if (document.errors.length > 0 || document.warnings.length > 0 || doubleKeys(document).length > 0)
    return null;
  if (document.contents !== null && !isMap(document.contents) && document.toJS() !== null) return null;
  try {
    document.toJS({ maxAliasCount: 0 });
    return document;
  } catch {
    return null;
  }
}

/** fieldsOf gives the fields of a parsed text. */
export function fieldsOf(document: Document): ProfileFields {
  const tree: unknown = document.toJS({ maxAliasCount: 0 });
  const text = (key: TextField): string => asText(textAt(tree, key));
  const texts = (key: ListField): readonly string[] => entriesOf(at(tree, key)).map(asText);
  return {
    region: text('region'),
    apiPort: text('apiPort'),
    trustedCa: text('trustedCa'),
    'timeouts.dnsMs': text('timeouts.dnsMs'),
    'timeouts.connectMs': text('timeouts.connectMs'),
    'timeouts.tlsMs': text('timeouts.tlsMs'),
    'timeouts.httpMs': text('timeouts.httpMs'),
    'timeouts.pingMs': text('timeouts.pingMs'),
    'contact.it': text('contact.it'),
    'contact.network': text('contact.network'),
    'contact.cloud': text('contact.cloud'),
    resolvers: texts('resolvers'),
    cloudServices: texts('cloudServices'),
    apiHosts: texts('apiHosts'),
    officeNetwork: texts('officeNetwork'),
    lan: texts('lan'),
    'path.activeHops': texts('path.activeHops'),
    'path.standbyHops': texts('path.standbyHops'),
    gatewayHosts: entriesOf(at(tree, 'gatewayHosts')).map(gatewayRow),
    cloudComputers: entriesOf(at(tree, 'cloudComputers')).map(computerRow),
  };
}

/** gatewayRow reads one entry of gatewayHosts in either of its spellings. */
export function gatewayRow(entry: unknown): GatewayRow {
  return isObject(entry)
    ? { host: asText(entry['host']), ports: portsText(entry['ports']) }
    : { host: asText(entry), ports: '' };
}

/** computerRow reads one entry of cloudComputers in either of its spellings. */
export function computerRow(entry: unknown): ComputerRow {
  if (!isObject(entry)) return { address: asText(entry), ports: '', name: '' };
  return { address: asText(entry['address']), ports: portsText(entry['ports']), name: asText(entry['name']) };
}

/** asText gives any value as somebody would write it into one line. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** One contact may stand for all three. */
function textAt(tree: unknown, key: string): unknown {
  const contact = at(tree, 'contact');
  return key.startsWith('contact.') && typeof contact === 'string' ? contact : at(tree, key);
}

function at(tree: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
      tree,
    );
}

/** A single value may stand for a list of one. */
function entriesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function portsText(value: unknown): string {
  return entriesOf(value).map(asText).join(' ');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
