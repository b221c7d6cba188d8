/** The list of the tool's own words is made from its sources. `UPDATE=1 npm run unit test/shared/report/redact/own-words.test.ts` writes it again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OWN_WORDS } from '../../../../shared/report/redact/allow/own-words.ts';
import { ownWords } from '../../../support/own-words.ts';

const PATH = join(import.meta.dirname, '../../../../shared/report/redact/allow/own-words.ts');
const HEAD =
  '/** Every word that the tool itself writes, made from its sources by own-words.test.ts: none of them tells anything of anybody. */\n';

it('knows every word that the tool can write', () => {
  const words = ownWords();
  if (process.env['UPDATE'] === '1')
    writeFileSync(
      PATH,
      `${HEAD}export const OWN_WORDS = \n  '${lines(words).join(" ' +\n  '")}';\n`.replace(' = \n', ' =\n'),
    );
  const known = new Set(OWN_WORDS.split(' '));
  expect(words.filter((word) => !known.has(word))).toEqual([]);
}, 120_000);

function lines(words: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last === undefined || last.length + word.length > 1500) all.push(word);
    else all[all.length - 1] = `${last} ${word}`;
  }
  return all;
}
