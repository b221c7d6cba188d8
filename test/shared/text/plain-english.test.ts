/** English that nobody says does not come back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const WORDS_OF_CHECKS = readdirSync('shared/check', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.en.ts'))
  .map((name) => join('shared/check', name));
const FILES = [
  'shared/text/en',
  'shared/advice/en',
  'shared/verdict/en',
  'renderer/i18n',
  'electron/cli/texts',
]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts') && !name.includes('zh-CN'))
  .concat(WORDS_OF_CHECKS)
  .concat('shared/symptom/en.ts', 'README.md', 'CHANGELOG.md', 'PRIVACY.md', 'docs/guide.en.md');

const QUAINT =
  /\bmended?\b|\bmends\b|\brightly\b|works with trouble|stands between|\bput right\b|somebody who|nobody (?:there )?answers/i;

function textsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  if (file.endsWith('.md')) return source.split('\n');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  // Keys are no texts.
  return found.filter((text) => text.includes(' '));
}

it.each(FILES)('%s', (file) => {
  expect(textsOf(file).filter((text) => QUAINT.test(text))).toEqual([]);
});
