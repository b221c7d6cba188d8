/** Edits a profile's text field by field: comments, unknown keys and their order stay as they are. */
import { isMap, isScalar, isSeq, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { mergeEntries } from './edit-entries.ts';
import { entryKinds } from './edit-rows.ts';
import { insertKey, removeKey } from './edit-keys.ts';
import {
  isBlank,
  numberOr,
  TEXT_FIELDS,
  type FieldKey,
  type ProfileChange,
  type ProfileFields,
  type TextField,
} from './form.ts';
import { fieldsOf, readDocument } from './form-fields.ts';

/** editProfile puts one value into the text; an empty value takes the key away. A text that is not YAML with keys comes back as it was. */
export function editProfile<K extends FieldKey>(text: string, key: K, value: ProfileFields[K]): string {
  return applyChanges(text, [{ key, value } as unknown as ProfileChange]);
}

/** applyChanges puts several values into the text. Where they all stand there already, not a character changes. */
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

function apply(document: Document.Parsed, change: ProfileChange): void {
  const names = change.key.split('.');
  if (isTextChange(change)) applyText(document, names, change.value.trim());
  else applyList(document, names, change);
}

function isTextChange(change: ProfileChange): change is Extract<ProfileChange, { readonly key: TextField }> {
  return (TEXT_FIELDS as readonly string[]).includes(change.key);
}

function applyText(document: Document.Parsed, names: readonly string[], text: string): void {
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
function spreadContact(document: Document.Parsed, changed: string, text: string): void {
  const all = document.get('contact');
  if (typeof all !== 'string') return;
  const three = Object.entries({ it: all, network: all, cloud: all, [changed]: text }).filter(
    ([, one]) => one !== '',
  );
  put(document, 'contact', Object.fromEntries(three));
}

function applyList(
  document: Document.Parsed,
  names: readonly string[],
  change: Exclude<ProfileChange, { readonly key: TextField }>,
): void {
  const [name = '', inner] = names;
  const node = document.getIn(names, true);
  const items: unknown[] = isSeq(node)
    ? node.items
    : isScalar(node) && node.value === null
      ? []
      : node === undefined
        ? []
        : [node];
  const kind = entryKinds(document, change.key);
  const merged = mergeEntries(items, change.value, kind, isBlank);
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

/** put sets a key of the top level; a new one goes where the schema has it. */
function put(document: Document.Parsed, name: string, value: unknown): void {
  if (document.has(name)) document.set(name, typeof value === 'object' ? document.createNode(value) : value);
  else insertKey(document, name, document.createNode(value));
}

function mapAt(document: Document.Parsed, name: string): YAMLMap {
  const node = document.get(name, true);
  if (isMap(node)) return node;
  const map = new YAMLMap(document.schema);
  put(document, name, map);
  return map;
}
