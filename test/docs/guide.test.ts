/**
 * The guide's lists of checks and findings come from the same data as the application.
 * `UPDATE=1 npm run unit test/docs` writes them again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainOf } from '../../shared/advice/words.ts';
import { CHECK_IDS, CHECKS } from '../../shared/check/registry.ts';
import { definitionOf, FINDING_CODES } from '../../shared/diagnosis/findings.ts';
import type { Mark } from '../../shared/ledger/sure.ts';
import { LEDGER } from '../../shared/ledger/ledger.ts';
import type { Language } from '../../shared/text/language.ts';
import { words } from '../../shared/text/words.ts';

const HEADINGS: Readonly<
  Record<
    Language,
    {
      readonly checks: string;
      readonly findings: string;
      readonly finds: string;
      readonly restsOn: string;
      readonly marks: Readonly<Record<Mark, string>>;
      readonly source: (value: string, source: string, mark: string) => string;
      readonly label: (name: string) => string;
      readonly comma: string;
    }
  >
> = {
  en: {
    checks: '## Every check',
    findings: '## Every finding',
    finds: 'can find',
    restsOn: 'Rests on',
    marks: {
      confirmed: 'confirmed',
      'one-source': 'one source',
      inferred: 'inferred',
      memory: 'not looked up',
    },
    source: (value, source, mark) => `${value} (${mark}: ${source})`,
    label: (name) => `${name}: `,
    comma: ', ',
  },
  'zh-CN': {
    checks: '## 全部检查项',
    findings: '## 全部结论',
    finds: '可能得出',
    restsOn: '依据',
    marks: { confirmed: '已证实', 'one-source': '单一来源', inferred: '推断', memory: '未查证' },
    source: (value, source, mark) => `${value}（${mark}：\`${source}\`）`,
    label: (name) => `**${name}** `,
    comma: '、',
  },
};

/** A fact about the outside world, with its mark. */
function sourceOf(key: keyof typeof LEDGER, language: Language): string {
  const { value, source, mark } = LEDGER[key];
  const { marks, source: told } = HEADINGS[language];
  return `\`${key}\` = ${told([value].flat().join(', '), source, marks[mark])}`;
}

function reference(language: Language): string {
  const { checks, findingNames, labels } = words(language);
  const heading = HEADINGS[language];
  const rows = CHECK_IDS.map((id) => {
    const finds = CHECKS.find((check) => check.id === id)?.finds ?? [];
    return `- **${checks[id]}** \`${id}\`${finds.length === 0 ? '' : ` · ${heading.finds} ${finds.map((code) => `\`${code}\``).join(heading.comma)}`}`;
  });
  const findings = FINDING_CODES.map((code) => {
    const { meaning, detection, confusedWith } = explainOf(code, language);
    return [
      `### ${findingNames[code]} \`${code}\``,
      '',
      meaning,
      '',
      `- ${heading.label(labels.detection)}${detection}`,
      `- ${heading.label(labels.confusedWith)}${confusedWith}`,
      ...definitionOf(code).restsOn.map(
        (key) => `- ${heading.label(heading.restsOn)}${sourceOf(key, language)}`,
      ),
    ].join('\n');
  });
  return [heading.checks, '', ...rows, '', heading.findings, '', findings.join('\n\n'), ''].join('\n');
}

describe.each(['en', 'zh-CN'] as const)('docs/guide.%s.md', (language) => {
  it('explains every check and every finding, as the application does', () => {
    const path = `docs/guide.${language}.md`;
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf(HEADINGS[language].checks);
    const written = `${at < 0 ? text : text.slice(0, at)}${reference(language)}`;
    if (process.env['UPDATE'] === '1') writeFileSync(path, written);
    expect(readFileSync(path, 'utf8')).toBe(written);
  });
});
