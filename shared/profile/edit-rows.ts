/** The kinds of list entries in a profile: plain texts, private gateways and cloud computers. */
import { isMap, isNode, isScalar, Scalar, type Document, type Node, type YAMLMap } from 'yaml';
import type { EntryKind } from './edit-entries.ts';
import { isBlank, portsIn, type ComputerRow, type GatewayRow } from './form.ts';
import { fieldsOf } from '../values/fields.ts';
import { asText, computerRow, gatewayRow } from './form-fields.ts';

type Row = GatewayRow | ComputerRow;

/** textEntries are the entries of a list of plain texts. */
export function textEntries(document: Document): EntryKind<string> {
  const make = (wanted: string): Node => new Scalar(wanted.trim());
  return {
    read: (node) => asText(plain(document, node)),
    make,
    change: (node, wanted) => {
      if (!isScalar(node)) return withComments(make(wanted), node);
      node.value = wanted.trim();
      return node;
    },
    isBlank,
  };
}

/** gatewayEntries are those of `gatewayHosts`. */
export function gatewayEntries(document: Document): EntryKind<GatewayRow> {
  return rowEntries(document, gatewayRow);
}

/** computerEntries are those of `cloudComputers`. */
export function computerEntries(document: Document): EntryKind<ComputerRow> {
  return rowEntries(document, computerRow);
}

function rowEntries<R extends Row>(document: Document, read: (entry: unknown) => R): EntryKind<R> {
  const make = (wanted: R): Node => rowNode(document, wanted);
  return {
    read: (node) => read(plain(document, node)),
    make,
    change: (node, wanted) =>
      isMap(node) ? changeRow(document, node, wanted) : withComments(make(wanted), node),
    isBlank,
  };
}

function plain(document: Document, node: unknown): unknown {
  return isNode(node) ? node.toJS(document) : node;
}

/** A host without ports is written as its name only; a row in one line otherwise. */
function rowNode(document: Document, row: Row): Node {
  const parts = written(row);
  const only = Object.keys(parts).length === 1 ? (parts['host'] ?? parts['address']) : undefined;
  const node = document.createNode(only ?? parts);
  if (isMap(node)) node.flow = true;
  return node;
}

/** name before address before ports, as in the template. */
function written(row: Row): Readonly<Record<string, unknown>> {
  const { host, name, address, ports } = { host: '', name: '', address: '', ...row };
  const texts = Object.entries({ host, name, address })
    .map(([key, text]) => [key, text.trim()] as const)
    .filter(([, text]) => text !== '');
  const list = portsIn(ports);
  return { ...Object.fromEntries(texts), ...(list.length === 0 ? {} : { ports: list }) };
}

function changeRow(document: Document, node: YAMLMap, row: Row): YAMLMap {
  const wanted = written(row);
  const before = fieldsOf(node.toJS(document));
  for (const key of Object.keys(row)) {
    const value = wanted[key];
    if (JSON.stringify(before[key]) === JSON.stringify(value)) continue;
    if (value === undefined) node.delete(key);
    else node.set(key, typeof value === 'string' ? value : flowList(document, value));
  }
  return node;
}

function flowList(document: Document, value: unknown): Node {
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
