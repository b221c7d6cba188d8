/** Edits a profile's text field by field: comments, unknown keys and their order stay as they are. */
import { isMap, isScalar, isSeq, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { mergeEntries, type Merged } from './edit-entries.ts';
import { computerEntries, gatewayEntries, textEntries } from './edit-rows.ts';
import { insertKey, removeKey } from './edit-keys.ts';
import { numberOr, TEXT_FIELDS, type ProfileChange, type TextField } from './form.ts';
import { fieldsOf, readDocument } from './form-fields.ts';

/**
 * applyChanges puts values into the text; an empty value takes its key away. A text that is not YAML with keys comes back as it
 * was, and where all the values stand there already, not a character changes.
 */
export function applyChanges(text: string, changes: readonly ProfileChange[]): string {
  const document = readDocument(text);
  if (document === null) return text;
  const before = fieldsOf(document);
  const real = changes.filter(({ key, value }) => JSON.stringify(before[key]) !== JSON.stringify(value));
  if (real.length === 0) return text;
  for (const change of real) apply(document, change);
  // Long lines are the writer's; folding them would change lines that nobody touched.
  const edited = document.toString({ lineWidth: 0 });
  // A profile without keys is an empty file, with its comments.
  return isMap(document.contents) && document.contents.items.length === 0
    ? edited.replace(/^\{\}\n+/m, '')
    : edited;
}

function apply(document: Document, change: ProfileChange): void {
  const names = change.key.split('.');
  if (isTextChange(change)) applyText(document, names, change.value.trim());
  else applyList(document, names, change);
}

function isTextChange(change: ProfileChange): change is Extract<ProfileChange, { readonly key: TextField }> {
  return TEXT_FIELDS.some((key) => key === change.key);
}

function applyText(document: Document, names: readonly string[], text: string): void {
  const [name = '', inner] = names;
  if (text === '') {
    if (inner === undefined || isMap(document.get(name, true))) removeKey(document, names);
    else if (name === 'contact') spreadContact(document, inner, '');
    return;
  }
  const value = name === 'apiPort' || name === 'timeouts' ? numberOr(text) : text;
  if (inner === undefined) put(document, name, value);
  else if (name === 'contact' && isScalar(document.get(name, true))) spreadContact(document, inner, text);
  else mapAt(document, name).set(inner, document.createNode(value));
}

/** One text that stood for all three contacts becomes three, of which one changes. */
function spreadContact(document: Document, changed: string, text: string): void {
  const all = document.get('contact');
  if (typeof all !== 'string') return;
  const three = Object.entries({ it: all, network: all, cloud: all, [changed]: text }).filter(
    ([, one]) => one !== '',
  );
  put(document, 'contact', Object.fromEntries(three));
}

type ListChange = Exclude<ProfileChange, { readonly key: TextField }>;

function applyList(document: Document, names: readonly string[], change: ListChange): void {
  const [name = '', inner] = names;
  const node = document.getIn(names, true);
  const merged = mergedWith(itemsOf(node), change, document);
  if (merged.items.length === 0) {
    removeKey(document, names);
    return;
  }
  const list = isSeq(node) ? node : new YAMLSeq(document.schema);
  list.items = merged.items;
  if (merged.comment !== '') list.comment = [merged.comment, list.comment].filter(Boolean).join('\n');
  if (isSeq(node)) return;
  // What was said of the one value is said of the list: its entries come and go.
  if (isScalar(node) && node.comment) {
    list.commentBefore = node.comment;
    node.comment = null;
  }
  if (inner === undefined) put(document, name, list);
  else mapAt(document, name).set(inner, list);
}

/** A single value may stand for a list of one. */
function itemsOf(node: unknown): readonly unknown[] {
  if (isSeq(node)) return node.items;
  return node === undefined || (isScalar(node) && node.value === null) ? [] : [node];
}

function mergedWith(items: readonly unknown[], change: ListChange, document: Document): Merged {
  switch (change.key) {
    case 'gatewayHosts':
      return mergeEntries(items, change.value, gatewayEntries(document));
    case 'cloudComputers':
      return mergeEntries(items, change.value, computerEntries(document));
    default:
      return mergeEntries(items, change.value, textEntries(document));
  }
}

/** put sets a key of the top level; a new one goes where the schema has it. */
function put(document: Document, name: string, value: unknown): void {
  if (document.has(name)) document.set(name, typeof value === 'object' ? document.createNode(value) : value);
  else insertKey(document, name, document.createNode(value));
}

function mapAt(document: Document, name: string): YAMLMap {
  const node = document.get(name, true);
  if (isMap(node)) return node;
  const map = new YAMLMap(document.schema);
  put(document, name, map);
  return map;
}
