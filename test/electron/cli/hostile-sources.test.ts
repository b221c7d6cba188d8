/** Hostile texts by their source: each single field of a report, profiles, bundles, rows of the history, and reports that are judged again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CliError } from '../../../electron/cli/exit-code.ts';
import { render } from '../../../electron/cli/render.ts';
import { renderComparison } from '../../../electron/cli/render-comparison.ts';
import { plain } from '../../../electron/cli/terminal.ts';
import { bundleBytes } from '../../../electron/host/save-bundle.ts';
import { openReportFile, openReportFolder, type OpenedFile } from '../../../electron/host/open-report.ts';
import { zipBytes } from '../../../electron/host/zip.ts';
import { digestSchema } from '../../../shared/history/digest.ts';
import { rememberedFacts, workedSchema } from '../../../shared/history/worked.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import { profileSchema, writtenProfile } from '../../../shared/profile/schema.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { compareReports } from '../../../shared/report/compare/compare.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportProblemText } from '../../../shared/text/report-problem.ts';
import { filled, filledReport } from '../../support/from-schema.ts';
import {
  CONTROL,
  expectPlainMarkdown,
  expectPlainPage,
  expectPlainText,
  HOSTILE,
} from '../../support/hostile-markup.ts';
import { reportOf } from '../../support/report.ts';
import { filesIn } from '../../privacy/views.ts';

type Schema = Parameters<typeof filled>[0];
const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
const LANGUAGES = ['en', 'zh-CN'] as const;
/** What a text field of a profile allows. */
const PRINTABLE = HOSTILE.replace(new RegExp(`${CONTROL.source}|\\n`, 'g'), ' ');

const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function expectPlain(report: Report): void {
  expectPlainText(render(report, 'text', { toTerminal: false }));
  expectPlainMarkdown(render(report, 'markdown', { toTerminal: false }));
  expectPlainPage(render(report, 'html', { toTerminal: false }));
  for (const format of ['json', 'ndjson'] as const)
    expect(render(report, format, { toTerminal: false })).not.toMatch(CONTROL);
}

/** Paths of every text in a value. */
function* textsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === 'string') yield path;
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...path, key]);
}

function withTextAt(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? withTextAt(one, rest, text) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [
      name,
      name === key ? withTextAt(one, rest, text) : (one as unknown),
    ]),
  );
}

const base = filledReport({ text: 'innocent', variant: 0 });
/** These are words of a list, or times: a report with others is refused. */
const paths = [...textsIn(base)].filter(
  (path) =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], base) === 'innocent',
);

describe('each text field of a report by itself', () => {
  it('is many', () => {
    expect(paths.length).toBeGreaterThan(150);
  });

  it.each(paths.map((path) => [path.join('.'), path] as const))('%s', (_name, path) => {
    expectPlain(
      withTextAt(base, path, path.join('.') === 'note.since' ? HOSTILE.slice(0, 200) : HOSTILE) as Report,
    );
  });
});

describe.each(LANGUAGES)('a hostile report that is judged again in %s', (language) => {
  it.each([0, 1, 2, 3, 5])('variant %s', (variant) => {
    const saved = filledReport({ text: HOSTILE, variant });
    const { report, comparison } = judgeAgain(saved, { language, version: '1' });
    expectPlain(report);
    for (const one of [comparison, compareReports(report, saved)]) {
      expectPlainText(renderComparison(one, 'text', { language, toTerminal: false }));
      expectPlainMarkdown(renderComparison(one, 'markdown', { language, toTerminal: false }));
      expect(renderComparison(one, 'json', { language, toTerminal: false })).not.toMatch(CONTROL);
    }
  });
});

describe('a profile', () => {
  it.each([0, 1, 2, 3])('of a stranger in a saved report, variant %s', (variant) => {
    const profile = filled(schemaOf(writtenProfile), { text: HOSTILE, variant }) as Report['profile'];
    const saved: Report = { ...reportOf('a filtered API'), profile };
    expectPlain(saved);
    for (const language of LANGUAGES) expectPlain(judgeAgain(saved, { language, version: '1' }).report);
  });

  it('that is valid, with all that its texts allow', () => {
    const written = {
      contact: { it: PRINTABLE, network: PRINTABLE, cloud: PRINTABLE },
      cloudComputers: [{ name: PRINTABLE.slice(0, 60), address: '172.16.5.5' }],
      officeNetwork: '172.16.0.0/16',
      trustedCa: '`<script>|*x*|`.pem',
    };
    for (const [key, value] of Object.entries({
      contact: { it: PRINTABLE.slice(0, 200) },
      cloudComputers: written.cloudComputers,
      trustedCa: written.trustedCa,
    })) {
      const profile = profileSchema.parse({ [key]: value });
      for (const name of ['a filtered API', 'no forwarder: NXDOMAIN', 'a healthy workstation']) {
        const saved: Report = { ...reportOf(name), profile: { ...profile } };
        expectPlain(saved);
        for (const language of LANGUAGES) expectPlain(judgeAgain(saved, { language, version: '1' }).report);
      }
    }
  });
});

function problemsOf(opened: OpenedFile): readonly string[] {
  return opened.ok
    ? []
    : LANGUAGES.map((language) =>
        plain(new CliError(() => reportProblemText(opened.problem, language)).message),
      );
}

describe('a bundle', () => {
  const entry = {
    id: '01',
    command: `ip -j route ${HOSTILE}`,
    platform: 'linux',
    codepage: HOSTILE,
    startedAt: HOSTILE,
    failure: { reason: 'failed', detail: HOSTILE },
    locale: HOSTILE,
  };
  const folderWith = async (name: string, index: unknown): Promise<OpenedFile> => {
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
    writeFileSync(join(folder, '01.txt'), `${HOSTILE}\n[{"dst":"default","dev":${JSON.stringify(HOSTILE)}}]`);
    return openReportFolder(folder);
  };

  it('with hostile fields in its index and hostile outputs', async () => {
    const opened = await folderWith('fields', [
      entry,
      { ...entry, id: HOSTILE.slice(0, 100), file: '01.txt' },
      { ...entry, id: '03', file: '01.txt', command: 'cat /etc/hosts' },
    ]);
    if (!opened.ok) throw new Error(opened.problem.code);
    expectPlain(opened.report);
    for (const [file, text] of filesIn('bundle', bundleBytes(opened.report, opened.evidence))) {
      if (file.includes('LEGEND')) expectPlainMarkdown(text.slice(text.indexOf('\n')));
      if (file.includes('report.html')) expectPlainPage(text);
      // Outputs stay as they are; their names are ours.
      expect(file).not.toMatch(CONTROL);
    }
  });

  it.each([
    ['a file that leads out', [{ ...entry, file: `../${HOSTILE}` }]],
    ['a platform of its own', [{ ...entry, platform: HOSTILE }]],
    ['a key of its own', { [HOSTILE]: 1 }],
    ['a reason of its own', [{ ...entry, failure: { reason: HOSTILE } }]],
  ])('that is refused for %s', async (name, index) => {
    const problems = problemsOf(await folderWith(name, index));
    expect(problems.length).toBe(2);
    for (const text of problems) expect(text).not.toMatch(CONTROL);
  });

  it('with a hostile name in the zip', async () => {
    const zip = zipBytes(
      new Map([
        [`${HOSTILE.replaceAll('\0', '')}/report.json`, Buffer.from('{}')],
        ['report.json', Buffer.from(HOSTILE)],
      ]),
      new Date(2026, 1, 1),
    );
    for (const text of problemsOf(await openReportFile(zip, `${HOSTILE}.zip`)))
      expect(text).not.toMatch(CONTROL);
  });

  it.each([
    '{"schema":"\u001b[2J\u202e"}',
    '{"schema":"vpc-doctor/report@9\u001b"}',
    '{"__proto__\u001b":1,"__proto__":2}',
    `{"schema":"vpc-doctor/report@1","id":${JSON.stringify(HOSTILE)}}`,
    HOSTILE,
  ])('a report that is refused: %j', async (text) => {
    const problems = problemsOf(await openReportFile(Buffer.from(text), 'x.json'));
    expect(problems.length).toBe(2);
    for (const problem of problems) expect(problem).not.toMatch(CONTROL);
  });
});

describe('a row of the history', () => {
  it('takes hostile texts, and none of them reaches a terminal or a file as more than text', () => {
    const row = digestSchema.parse({
      ...(filled(schemaOf(digestSchema), { text: HOSTILE, variant: 0 }) as object),
      at: '2026-11-20T10:00:00.000Z',
      worked: [],
    });
    expect(row.causes[0]).toContain('\u001b');
    const worked = workedSchema.parse([{ name: HOSTILE.slice(0, 253), addresses: ['100.99.8.7'] }]);
    const remembered = rememberedFacts(
      worked.map(({ name, addresses }) => ({ name, addresses: addresses as Ipv4[], at: HOSTILE })),
    );
    expectPlain(reportOf('a filtered API', 'en', { observations: remembered }));
  });
});
