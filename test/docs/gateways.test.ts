/** The table of preferences in docs/gateways.md is made from the data. `UPDATE=1 npx vitest run test/docs/gateways.test.ts` writes it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIALECT_NAMES, DIALECTS } from '../../shared/gateway/dialect.ts';
import { PREFERENCES, type Fact } from '../../shared/gateway/preferences.ts';

const PATH = 'docs/gateways.md';
const PART = /(<!-- preferences: .* -->\n)[^]*?(<!-- \/preferences -->)/;

function table(): string {
  const notes: string[] = [];
  const noted = (fact: Fact<unknown>, text: string): string => {
    const note = `${fact.source} (${fact.mark.replace('-', ' ')})`;
    if (!notes.includes(note)) notes.push(note);
    const mark = fact.mark === 'confirmed' ? '' : ', ' + fact.mark.replace('-', ' ');
    return `${text}${mark} [${notes.indexOf(note) + 1}]`;
  };
  const rows = DIALECTS.flatMap((dialect) => {
    if (dialect === 'strongswan') return [];
    const { word, staticDefault, ebgp, range, never, tie } = PREFERENCES[dialect];
    const cells = [
      `${DIALECT_NAMES[dialect]}, \`${word}\``,
      noted(staticDefault, String(staticDefault.value)),
      noted(ebgp, String(ebgp.value)),
      noted(never, never.value === null ? 'none' : String(never.value)),
      noted(tie, { ebgp: 'eBGP', static: 'static', unknown: '?' }[tie.value]),
      noted(range, range.value.join(' to ')),
    ];
    return [`| ${cells.join(' | ')} |`];
  });
  return [
    '| dialect, word | static route without it | eBGP | never installed | equal numbers: who wins | range |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    '',
  ].join('\n');
}

it('shows the facts with their marks and sources', () => {
  const page = readFileSync(PATH, 'utf8');
  const made = page.replace(PART, (_all, begin: string, end: string) => `${begin}${table()}\n${end}`);
  if (process.env['UPDATE'] === '1') writeFileSync(PATH, made);
  expect(readFileSync(PATH, 'utf8')).toBe(made);
});

it('names each dialect in the table of what is read', () => {
  const page = readFileSync(PATH, 'utf8');
  for (const dialect of DIALECTS) expect(page).toMatch(new RegExp(`^\\| ${DIALECT_NAMES[dialect]}\\b`, 'm'));
});
