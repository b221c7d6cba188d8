/** Every Chinese text of the product: the strings of its sources, and the lines of its Chinese pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface ChineseText {
  readonly where: string;
  /** Of a template its parts are joined by ◊, which stands for a value. */
  readonly text: string;
}

const HAN = /\p{Script=Han}/u;
const ROOTS = ['shared', 'renderer', 'electron'];
/** Words of other programs that are read, and lists of words that may be shared, are nobody's text. */
const NOT_TEXTS =
  /^shared\/(?:parse|report\/redact|check\/signatures)|code-page|target-table\.ts$|entries\.ts$/;

/** chineseTexts collects them all. */
export function chineseTexts(): readonly ChineseText[] {
  return [...ROOTS.flatMap(filesIn).flatMap(textsOfSource), ...pages().flatMap(linesOfPage)];
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !NOT_TEXTS.test(name));
}

function pages(): readonly string[] {
  const docs = readdirSync('docs', { encoding: 'utf8' }).map((name) => join('docs', name));
  return [...docs, ...readdirSync('.', { encoding: 'utf8' })].filter(
    (name) => name.endsWith('.zh-CN.md') && !name.includes('glossary'),
  );
}

function textsOfSource(file: string): readonly ChineseText[] {
  const source = readFileSync(file, 'utf8');
  if (!HAN.test(source)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('◊'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found.filter((text) => HAN.test(text)).map((text) => ({ where: file, text }));
}

/** Code and addresses of a page follow rules of their own. */
function linesOfPage(file: string): readonly ChineseText[] {
  const outside = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
  return outside
    .split('\n')
    .map((line) =>
      line
        .replace(/`[^`]*`/g, '◊')
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/[*[\]]/g, ''),
    )
    .filter((line) => HAN.test(line))
    .map((text) => ({ where: file, text }));
}
