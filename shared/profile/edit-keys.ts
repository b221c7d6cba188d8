/** Puts keys into a parsed profile and takes them out, without losing a comment. */
import { isMap, isNode, isScalar, visit, YAMLMap, type Document, type Node, type Pair } from 'yaml';
import { writtenProfile } from './schema.ts';

const ORDER = Object.keys(writtenProfile.shape);

/** insertKey adds a key of the top level behind those that come before it in the schema. */
export function insertKey(document: Document, name: string, value: Node): void {
  const map = topLevel(document);
  const key = document.createNode(name);
  const earlier = map.items.findLastIndex((pair) => ORDER.indexOf(nameOf(pair)) < ORDER.indexOf(name));
  // The comment at the head of the file hangs on its first key, so nothing goes before that.
  const index = map.items.length === 0 ? 0 : Math.max(1, earlier + 1);
  if (index > 0 && map.flow !== true) Object.assign(key, { spaceBefore: true });
  map.items.splice(index, 0, document.createPair(key, value));
}

/** removeKey takes a key out, and its map when that is empty then; their comments move on to what follows. */
export function removeKey(document: Document, names: readonly string[]): void {
  const [name = '', inner] = names;
  const map = topLevel(document);
  const outer = map.items.findIndex((pair) => nameOf(pair) === name);
  const value = map.items[outer]?.value;
  if (inner !== undefined && isMap(value)) {
    const lost = takeOut(
      value,
      value.items.findIndex((pair) => nameOf(pair) === inner),
    );
    if (lost !== '') value.comment = joined(value.comment, lost);
    if (value.items.length > 0) return;
  }
  const lost = takeOut(map, outer);
  if (lost !== '') document.comment = joined(lost, document.comment);
}

/** Takes a pair out of a map; gives its comments where nothing follows that could carry them. */
function takeOut(map: YAMLMap, index: number): string {
  const pair = map.items[index];
  if (pair === undefined) return '';
  const comments = commentsOf(pair);
  map.items.splice(index, 1);
  const next = map.items[index]?.key;
  if (!isNode(next) || comments === '') return comments;
  next.commentBefore = joined(comments, next.commentBefore);
  return '';
}

/** commentsOf gives every comment in and around a node or pair, in its order. */
function commentsOf(pair: Pair): string {
  const found: string[] = [];
  const take = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.commentBefore) found.push(node.commentBefore);
    if (isScalar(node) && node.comment) found.push(node.comment);
  };
  take(pair.key);
  if (isNode(pair.value)) {
    visit(pair.value, {
      Node: (_key, node) => {
        take(node);
      },
    });
    visit(pair.value, {
      Collection: (_key, node) => {
        if (node.comment) found.push(node.comment);
      },
    });
  }
  return found.join('\n');
}

/** joined puts two comments below each other. */
export function joined(first: string | null | undefined, second: string | null | undefined): string {
  return [first, second].filter((one) => one !== null && one !== undefined && one !== '').join('\n');
}

/** A text of comments alone has no map yet. */
function topLevel(document: Document): YAMLMap {
  const { contents } = document;
  if (isMap(contents)) {
    // What was written as {} grows into lines.
    if (contents.items.length === 0) contents.flow = false;
    return contents;
  }
  const map = new YAMLMap(document.schema);
  document.contents = map;
  return map;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
