/** Kinds of files beside reports: drills, plans, configurations of gateways, certificates, and what the window keeps. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { CliError } from '../../electron/cli/exit-code.ts';
import { renderDrill } from '../../electron/cli/render-drill.ts';
import { plain } from '../../electron/cli/terminal.ts';
import { KeptFile } from '../../electron/host/kept-file.ts';
import { mutedIn } from '../../electron/host/muted-file.ts';
import { judgeDrillAgain, openDrill } from '../../electron/host/open-drill.ts';
import { openPlanFile } from '../../electron/host/plan/open-plan-file.ts';
import { shareableDrill } from '../../electron/host/share-drill.ts';
import { sharePlan } from '../../electron/host/share-plan.ts';
import { rootsFromPem } from '../../electron/probe/roots.ts';
import { ownRoots } from '../../electron/probe/trust.ts';
import { settingsSchema } from '../../shared/contract/settings-schema.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';
import { JOURNAL } from '../../shared/drill/journal.ts';
import { FORMS } from '../../shared/gateway/dialect.ts';
import { readGateway } from '../../shared/gateway/read.ts';
import { readPlan } from '../../shared/plan/read.ts';
import { buildPlanReport } from '../../shared/plan/report/build.ts';
import { planHtml } from '../../shared/plan/report/html.ts';
import { planMarkdown } from '../../shared/plan/report/markdown.ts';
import { problemText } from '../../shared/profile/problem.ts';
import { renderDrillHtml } from '../../shared/report/html/drill/index.ts';
import type { Random } from '../privacy/random.ts';
import { SAMPLES } from '../shared/gateway/samples.ts';
import { GOOD_PLAN } from '../shared/plan/good-plan.ts';
import { drillRecord, RECORDINGS } from '../support/drill-record.ts';
import type { Kind, Told } from './files.ts';
import { mutatedBytes, mutatedText, mutatedValue } from './mutate.ts';

const LANGUAGES = ['en', 'zh-CN'] as const;

const textOrValue = (value: unknown, random: Random): string =>
  random.between(0, 2) === 0
    ? mutatedText(JSON.stringify(value), random)
    : JSON.stringify(mutatedValue(value, random));

/** What follows on opening: judged again, shown in every form, and now and then shared. */
function usedDrill(text: string, random: Random): Told {
  const opened = openDrill(text);
  if (opened === null) return [];
  if (!opened.ok)
    return [`damaged at ${opened.problem === 'damaged' ? opened.at.slice(0, 100) : 'its size'}`];
  const language = random.pick(LANGUAGES);
  const record = random.pick([opened.record, judgeDrillAgain(opened.record, language) ?? opened.record]);
  renderDrill(record, random.between(0, 1) === 0);
  renderDrillHtml(record, language);
  if (random.between(0, 4) === 0) shareableDrill(record, false);
  return [];
}

const RECORDS = [drillRecord('works'), drillRecord('half', 'zh-CN')].map(
  (record) => JSON.parse(JSON.stringify(record)) as object,
);
const { lanes, marks, paths, endMs } = RECORDINGS.works;
const JOURNAL_LINES: readonly object[] = [
  {
    journal: JOURNAL,
    kind: 'drill',
    id: 'a',
    createdAt: '2026-11-28T09:30:00.000Z',
    version: '1',
    language: 'en',
    platform: 'linux',
    profile: RECORDS[0] !== undefined && 'profile' in RECORDS[0] ? RECORDS[0].profile : {},
    services: lanes.map(({ service }) => service),
  },
  ...lanes.map(({ samples }, lane) => ({
    samples: samples
      .slice(0, 80)
      .map(({ atMs, rttMs }) => [lane, Math.round(atMs), 0, rttMs === null ? -1 : 1]),
  })),
  ...marks.map((mark) => ({ mark })),
  ...paths.map((path) => ({ path })),
  { end: { endMs, ending: 'user' } },
];

function openedJournal(random: Random): Told {
  const lines = JOURNAL_LINES.map((line, index) =>
    random.between(0, 5) === 0 || index === JOURNAL_LINES.length - 1
      ? textOrValue(line, random)
      : JSON.stringify(line),
  );
  return usedDrill(lines.join('\n'), random);
}

function openedPlan(random: Random): Told {
  const form = random.pick(FORMS);
  const isPlanOurs = random.between(0, 1) === 0;
  const plan = isPlanOurs ? GOOD_PLAN : mutatedText(GOOD_PLAN, random);
  const config = isPlanOurs ? mutatedText(SAMPLES[form], random) : SAMPLES[form];
  for (const [kind, text] of [
    ['plan', plan],
    ['gateway', config],
  ] as const)
    openPlanFile({ file: { name: 'x', base64: Buffer.from(text).toString('base64') }, kind, language: 'en' });
  const read = readPlan(plan);
  const reading = readGateway({ file: 'gw.cfg', text: config, dialect: null, isWholeFile: true });
  if (!read.ok)
    return read.problems.map((problem) =>
      plain(new CliError(() => problemText(problem, 'x.yaml', random.pick(LANGUAGES))).message),
    );
  const report = buildPlanReport({
    context: { read, plan: read.plan, file: 'x.yaml', gateways: reading.read ? [reading.config] : [] },
    language: random.pick(LANGUAGES),
    createdAt: '2026-11-28T09:30:00.000Z',
    version: '1',
  });
  planHtml(report);
  planMarkdown(report);
  if (random.between(0, 4) === 0) sharePlan(report, read.plan);
  return [];
}

const PEM = rootCertificates.slice(0, 4).join('\n');

function openedCertificates(random: Random): Told {
  const pem =
    random.between(0, 1) === 0
      ? mutatedText(PEM, random)
      : Buffer.from(mutatedBytes(Buffer.from(PEM), random)).toString('utf8');
  rootsFromPem(pem);
  // Contexts are kept, since a run has one or two.
  if (random.between(0, 99) === 0) ownRoots(pem);
  return [];
}

/** What the window keeps: damaged files start anew. */
async function openedKept(random: Random): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
  try {
    writeFileSync(join(folder, 'settings.json'), textOrValue(DEFAULT_SETTINGS, random));
    writeFileSync(
      join(folder, 'muted.json'),
      textOrValue([{ finding: 'path.on-standby', at: '2026-11-28T09:30:00.000Z' }], random),
    );
    await KeptFile.open(join(folder, 'settings.json'), settingsSchema, DEFAULT_SETTINGS);
    await mutedIn(folder);
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const MORE_KINDS: readonly Kind[] = [
  {
    name: 'record of a drill',
    open: (random) => Promise.resolve(usedDrill(textOrValue(random.pick(RECORDS), random), random)),
  },
  { name: 'journal of a drill', open: (random) => Promise.resolve(openedJournal(random)) },
  { name: 'plan and configuration', open: (random) => Promise.resolve(openedPlan(random)) },
  { name: 'certificates', open: (random) => Promise.resolve(openedCertificates(random)) },
  { name: 'settings and muted findings', open: openedKept },
];
