/** The kinds of list entries in a profile: plain texts, private gateways and cloud computers. */
import { isMap, isNode, isScalar, Scalar, type Document, type Node, type YAMLMap } from 'yaml';
import type { EntryKind } from './edit-entries.ts';
import { portsIn, type ComputerRow, type FieldKey, type GatewayRow } from './form.ts';
import { asText, computerRow, gatewayRow } from './form-fields.ts';

type Row = string | GatewayRow | ComputerRow;

/** entryKinds gives how the entries of a list field are written. */
export function entryKinds(document: Document.Parsed, key: FieldKey): EntryKind<Row> {
  const plain = (node: unknown): unknown => (isNode(node) ? node.toJS(document) : node);
  if (key !== 'gatewayHosts' && key !== 'cloudComputers') return texts(plain) as EntryKind<Row>;
  const read = key === 'gatewayHosts' ? gatewayRow : computerRow;
  const make = (wanted: Row): Node => rowNode(document, wanted as GatewayRow | ComputerRow);
  const change = (node: unknown, wanted: Row): unknown =>
    isMap(node)
      ? changeRow(document, node, wanted as GatewayRow | ComputerRow)
      : withComments(make(wanted), node);
  return { read: (node) => read(plain(node)), make, change };
}

function texts(plain: (node: unknown) => unknown): EntryKind<string> {
  const make = (wanted: string): Node => new Scalar(wanted.trim());
  return {
    read: (node) => asText(plain(node)),
    make,
    change: (node, wanted) => {
      if (!isScalar(node)) return withComments(make(wanted), node);
      node.value = wanted.trim();
      return node;
    },
  };
}

/** A host without ports is written as its name alone; a row in one line otherwise. */
function rowNode(document: Document.Parsed, row: GatewayRow | ComputerRow): Node {
  const parts = written(row);
  const only = Object.keys(parts).length === 1 ? (parts['host'] ?? parts['address']) : undefined;
  const node = document.createNode(only ?? parts);
  if (isMap(node)) node.flow = true;
  return node;
}

/** name before address before ports, as in the template. */
function written(row: GatewayRow | ComputerRow): Readonly<Record<string, unknown>> {
  const { host, name, address, ports } = { host: '', name: '', address: '', ...row };
  const texts = Object.entries({ host, name, address })
    .map(([key, text]) => [key, text.trim()] as const)
    .filter(([, text]) => text !== '');
  const list = portsIn(ports);
  return { ...Object.fromEntries(texts), ...(list.length === 0 ? {} : { ports: list }) };
}

function changeRow(document: Document.Parsed, node: YAMLMap, row: GatewayRow | ComputerRow): YAMLMap {
  const wanted = written(row);
  const before: unknown = node.toJS(document);
  for (const key of Object.keys(row)) {
    const value = wanted[key];
    if (JSON.stringify((before as Readonly<Record<string, unknown>>)[key]) === JSON.stringify(value))
      continue;
    if (value === undefined) node.delete(key);
    else node.set(key, typeof value === 'string' ? value : flowList(document, value));
  }
  return node;
}

function flowList(document: Document.Parsed, value: unknown): Node {
  const node = document.createNode(value);
  Object.assign(node, { flow: true });
  return node;
}

function withComments(node: Node, old: unknown): Node {
  if (isNode(old))
    Object.assign(node, {
      comment: old.comment,
      commentBefore: old.commentBefore,
      spaceBefore: old.spaceBefore,
    });
  return node;
}
