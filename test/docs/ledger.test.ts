/** docs/ledger.md is made of the ledger. `UPDATE=1 npm run unit test/docs` writes it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { definitionOf, FINDING_CODES } from '../../shared/diagnosis/findings.ts';
import { LEDGER, LEDGER_KEYS } from '../../shared/ledger/ledger.ts';

const PATH = 'docs/ledger.md';
const HEAD = `# What is known about the outside world

Every constant that the checks take from the outside world, made of \`shared/ledger/\`. How sure it is: **confirmed** (the maker's
own document, a standard, or a program's source), **one-source** (one other source), **inferred** (derived, or thought out where
nobody publishes a limit), **memory** (no page was looked up). A finding is told as proven only where all that it rests on is
confirmed. What numbers of static routes mean stands in [gateways.md](gateways.md), and where lines for devices come from in
[advice-sources.md](advice-sources.md).

| Entry | Value | How sure | Source | Read | Findings that rest on it |
| --- | --- | --- | --- | --- | --- |
`;

function page(): string {
  const rows = LEDGER_KEYS.map((key) => {
    const { value, mark, source, read } = LEDGER[key];
    const values = [value].flat().map((one) => `\`${one}\``);
    const codes = FINDING_CODES.filter((code) => definitionOf(code).restsOn.includes(key)).map(
      (code) => `\`${code}\``,
    );
    return `| ${key} | ${values.join(', ')} | ${mark} | ${source} | ${read} | ${codes.join(', ')} |`;
  });
  return `${HEAD}${rows.join('\n')}\n`;
}

it('docs/ledger.md says what the ledger says', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(PATH, page());
  expect(readFileSync(PATH, 'utf8')).toBe(page());
});
