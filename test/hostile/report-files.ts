/** Hostile reports and bundles: how they are made, and what becomes of them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../electron/cli/render.ts';
import { CliError } from '../../electron/cli/exit-code.ts';
import { plain } from '../../electron/cli/terminal.ts';
import { openReportFile, openReportFolder, type OpenedFile } from '../../electron/host/open-report.ts';
import { bundleBytes, textEvidence } from '../../electron/host/save-bundle.ts';
import { shareable } from '../../electron/host/share-run.ts';
import { zipBytes } from '../../electron/host/zip.ts';
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { reportJson } from '../../shared/report/json.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import type { Random } from '../privacy/random.ts';
import { reportOf } from '../support/report.ts';
import { mutatedBytes, mutatedText } from './mutate.ts';
import { type Told, textOrValue } from './kind.ts';

const open = reportOf('a filtered API', 'en', { note: { text: 'since Monday' } });

/** Reports, redacted and not. */
export const reports = [
  open,
  reportOf('no forwarder: NXDOMAIN'),
  shareable(open, { isOwn: false }).report,
].map((report) => JSON.parse(reportJson(report)) as typeof open);

const evidenceRoot = join(import.meta.dirname, '../evidence');
const cases = readdirSync(evidenceRoot, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => join(evidenceRoot, name));

/** What follows on opening: judged again, shown, and now and then shared. */
function used(opened: OpenedFile, random: Random): Told {
  if (!opened.ok)
    return (['en', 'zh-CN'] as const).map((language) =>
      plain(new CliError(() => `x ${reportProblemText(opened.problem, language)}`).message),
    );
  const language = random.pick(['en', 'zh-CN'] as const);
  const { report } = judgeAgain(opened.report, { language, version: '1' });
  render(random.pick([report, opened.report]), random.pick(['text', 'markdown', 'html', 'json'] as const), {
    toTerminal: false,
  });
  if (random.between(0, 9) === 0) shareable(report, { isOwn: false });
  return [];
}

/** openedReport opens a damaged report. */
export async function openedReport(random: Random): Promise<Told> {
  return used(
    await openReportFile(
      Buffer.from(textOrValue(random.pick(reports), random), random.pick(['utf8', 'utf8', 'utf16le'])),
      'x.json',
    ),
    random,
  );
}

/** openedStream opens damaged lines of a run's events. */
export async function openedStream(random: Random): Promise<Told> {
  const report = random.pick(reports);
  const lines = [
    ...report.observations.slice(0, 20).map((observation) => ({ type: 'observation', observation })),
    { type: 'run-finished', report },
  ].map((one) => textOrValue(one, random));
  return used(
    await openReportFile(
      Buffer.from(random.between(0, 1) === 0 ? lines.join('\n') : (lines.at(-1) ?? '')),
      'x.ndjson',
    ),
    random,
  );
}

/** openedZip opens a damaged zip, or one of damaged files. */
export async function openedZip(random: Random): Promise<Told> {
  const report = random.pick(reports);
  if (random.between(0, 1) === 0)
    return used(
      await openReportFile(mutatedBytes(bundleBytes(report, textEvidence(report)), random), 'x.zip'),
      random,
    );
  const index = report.evidence.map(({ id, command, platform }) => ({ id, command, platform }));
  const files = new Map<string, Uint8Array>([
    [
      random.pick(['report.json', 'x/report.json', '../report.json', 'REPORT.JSON']),
      Buffer.from(textOrValue({ ...report, evidence: [] }, random)),
    ],
    [
      random.pick(['evidence/index.json', 'index.json', 'x/evidence/index.json']),
      Buffer.from(textOrValue(index, random)),
    ],
    ...report.evidence.map(
      ({ id, text }) => [`evidence/${id}.txt`, Buffer.from(mutatedText(text, random))] as const,
    ),
  ]);
  return used(await openReportFile(zipBytes(files, new Date(2026, 1, 1)), 'x.zip'), random);
}

/** Recorded outputs with damage, and an index with damage. */
export async function openedFolder(random: Random): Promise<Told> {
  const from = random.pick(cases);
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
  try {
    for (const name of readdirSync(from)) {
      const bytes = readFileSync(join(from, name));
      const content =
        name === 'index.json'
          ? random.between(0, 3) === 0
            ? textOrValue(JSON.parse(bytes.toString('utf8')), random)
            : bytes
          : random.between(0, 1) === 0
            ? mutatedBytes(bytes, random)
            : mutatedText(bytes.toString('utf8'), random);
      writeFileSync(join(folder, name), content);
    }
    return used(await openReportFolder(folder), random);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
