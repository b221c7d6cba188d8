/** Hostile texts in the index, the outputs and the name of a bundle, and in what is said of a bundle that is refused. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CliError } from '../../../electron/cli/exit-code.ts';
import { plain } from '../../../electron/cli/terminal.ts';
import { bundleBytes } from '../../../electron/host/save-bundle.ts';
import { openReportFile, openReportFolder, type OpenedFile } from '../../../electron/host/open-report.ts';
import { zipBytes } from '../../../electron/host/zip.ts';
import { reportProblemText } from '../../../shared/text/report-problem.ts';
import { CONTROL, expectPlainMarkdown, expectPlainPage, HOSTILE } from '../../support/hostile-markup.ts';
import { filesIn } from '../../privacy/views.ts';
import { LANGUAGES, expectPlain } from './expect-plain.ts';

const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
afterAll(() => {
  rmSync(root, { recursive: true });
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
