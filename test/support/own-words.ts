/** Every word that the tool itself can write into a report: read from the texts, keys and tags in its sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { wordsOf } from '../../shared/report/redact/allow/vocabulary.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Redaction's own lists are of what others write. */
const OTHERS =
  /shared\/report\/redact\/|shared\/gateway\/reading\/|shared\/parse\/ping\/icmp-words|shared\/parse\/windows\/ipconfig-(?:titles|states)/;
const FOLDERS = [
  'shared',
  'electron/probe',
  'electron/platform',
  'electron/windows-native',
  'electron/engine',
  'electron/host',
  'electron/demo',
  'electron/cli',
];

/** ownWords lists them in lower case, in order; numbers and single letters are left out. */
export function ownWords(): readonly string[] {
  const words = new Set<string>();
  for (const path of FOLDERS.flatMap(sourcesIn)) {
    for (const text of textsOf(path)) for (const word of wordsOf(text)) words.add(word.toLowerCase());
  }
  return [...words]
    .filter((word) => /\p{L}/u.test(word) && !/^[a-z]$/.test(word) && !/\d{3}/.test(word) && word.length < 40)
    .sort();
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && one.name.endsWith('.ts'))
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !OTHERS.test(path));
}

/** Strings and the fixed parts of templates; names of fields, for these are the keys of JSON. */
function textsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    if (
      (ts.isPropertyAssignment(node) ||
        ts.isPropertySignature(node) ||
        ts.isShorthandPropertyAssignment(node)) &&
      ts.isIdentifier(node.name)
    )
      texts.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
