/** Every kind of file that can be opened: how a hostile one is made, and what becomes of it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../electron/cli/render.ts';
import { CliError } from '../../electron/cli/exit-code.ts';
import { plain } from '../../electron/cli/terminal.ts';
import { History } from '../../electron/host/history.ts';
import { openReportFile, openReportFolder, type OpenedFile } from '../../electron/host/open-report.ts';
import { bundleBytes, textEvidence } from '../../electron/host/save-bundle.ts';
import { shareable } from '../../electron/host/share-run.ts';
import { zipBytes } from '../../electron/host/zip.ts';
import { addTargets } from '../../shared/profile/add-targets.ts';
import { defaultProfile } from '../../shared/profile/defaults.ts';
import { applyChanges } from '../../shared/profile/edit.ts';
import { profileFields } from '../../shared/profile/form-fields.ts';
import { problemText } from '../../shared/profile/problem.ts';
import { checkText, readProfile } from '../../shared/profile/read.ts';
import { parseTargets } from '../../shared/profile/targets.ts';
import { profileTemplate } from '../../shared/profile/template.ts';
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { addNote } from '../../shared/report/add-note.ts';
import { noteOf } from '../../shared/report/note.ts';
import { reportJson } from '../../shared/report/json.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import type { Random } from '../privacy/random.ts';
import { reportOf } from '../support/report.ts';
import { mutatedBytes, mutatedText, mutatedValue } from './mutate.ts';

/** What the user is told; an empty list: the file was taken. */
export type Told = readonly string[];
export interface Kind {
  readonly name: string;
  /** Makes one hostile file and opens it. */
  readonly open: (random: Random) => Promise<Told>;
}

const open = reportOf('a filtered API', 'en', { note: { text: 'since Monday' } });
const reports = [open, reportOf('no forwarder: NXDOMAIN'), shareable(open, { isOwn: false }).report].map(
  (report) => JSON.parse(reportJson(report)) as typeof open,
);
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

const textOrValue = (value: unknown, random: Random): string =>
  random.between(0, 2) === 0
    ? mutatedText(JSON.stringify(value, null, random.between(0, 2)), random)
    : JSON.stringify(mutatedValue(value, random));

async function openedReport(random: Random): Promise<Told> {
  return used(
    await openReportFile(
      Buffer.from(textOrValue(random.pick(reports), random), random.pick(['utf8', 'utf8', 'utf16le'])),
      'x.json',
    ),
    random,
  );
}

async function openedStream(random: Random): Promise<Told> {
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

async function openedZip(random: Random): Promise<Told> {
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
async function openedFolder(random: Random): Promise<Told> {
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

const PROFILE = {
  region: 'cn-hangzhou',
  resolvers: ['100.100.2.136'],
  officeNetwork: ['172.20.0.0/16'],
  lan: ['10.20.0.0/16'],
  gatewayHosts: [{ host: 'gw.corp.example', ports: [443] }],
  cloudComputers: [{ address: '172.20.3.4:443', name: 'Zhang-PC', ports: [8443] }, '172.20.3.5'],
  path: { activeHops: ['10.1.1.1'] },
  timeouts: { dnsMs: 1000 },
  trustedCa: 'x.pem',
  contact: { it: 'Help desk' },
};
const YAML = `region: cn-hangzhou\n# the office\nofficeNetwork: [172.20.0.0/16]\nlan:\n  - 10.20.0.0/16\ncloudComputers:\n  - {name: "Zhang-PC", address: 172.20.3.4, ports: [443, 8443]}\n  - 172.20.3.5\ncontact: &who\n  it: 'Help desk'\n  network: |\n    Net\npath: {activeHops: [10.1.1.1]}\n`;

/** The text as it is read for a run, and as the screen edits it. */
function usedProfile(text: string, random: Random): Told {
  checkText(text);
  profileFields(text);
  applyChanges(text, [
    { key: 'region', value: random.pick(['cn-beijing', '', 'x: y']) },
    { key: 'lan', value: [random.pick(['10.9.0.0/16', '# x', '- a'])] },
    {
      key: 'cloudComputers',
      value: [{ name: random.pick(['"', 'a: b', '']), address: '172.20.9.9', ports: '443' }],
    },
  ]);
  addTargets(text, '172.20.9.8,443,x\n');
  const read = readProfile(text);
  return read.ok
    ? []
    : read.problems.map((problem) =>
        plain(
          new CliError(() => problemText(problem, 'x.yaml', random.pick(['en', 'zh-CN'] as const))).message,
        ),
      );
}

function openedTargets(random: Random): Told {
  const text = mutatedText(
    `address,ports,name\n${Array.from({ length: random.between(1, 60) }, (_, index) => `172.20.3.${index},443;8443,"Desk, ${index}"`).join('\n')}\n`,
    random,
  );
  addTargets(YAML, text);
  const read = parseTargets(text);
  return read.problems.map((problem) =>
    plain(new CliError(() => problemText(problem, 'x.csv', 'en')).message),
  );
}

function openedNote(random: Random): Told {
  const text = mutatedText(
    '密码：abc\nThe gateway 10.1.2.3 of CORP\\zhang is silent since 09:30.\nhttp://a:b@proxy.corp.example:3128/?token=abcdef'.repeat(
      random.between(1, 40),
    ),
    random,
  );
  const note = noteOf(text, mutatedText('Monday', random));
  if (note === undefined) return [];
  const noted = addNote(random.pick(reports), note, [{ kind: 'user', value: 'zhang' }]);
  render(noted, random.pick(['text', 'markdown', 'html', 'json'] as const), { toTerminal: false });
  if (random.between(0, 4) === 0) shareable(noted, { isOwn: false });
  return [];
}

const RUN = {
  id: 'a',
  at: '2026-11-20T10:00:00.000Z',
  state: 'ready',
  region: 'cn-hangzhou',
  totalMs: 9000,
  causes: ['dns.forwarder-missing'],
  worked: [{ name: 'ecd-vpc.cn-hangzhou.aliyuncs.com', addresses: ['100.99.8.7'] }],
  facts: {
    adapters: ['eth0'],
    addresses: ['10.1.2.3/24'],
    gateways: ['10.1.2.1'],
    resolvers: null,
    ways: ['x'],
    tunnels: [],
    proxies: [],
    answers: [],
    latencyMs: 3,
  },
};

async function openedHistory(random: Random): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'history.json'),
      textOrValue([RUN, { ...RUN, id: 'b', state: 'not-ready' }], random),
    );
    const history = await History.open(folder);
    for (const { fact } of history.facts(defaultProfile()))
      if (!fact.known) throw new Error('a remembered fact is unknown');
    // A damaged file starts anew, and says so.
    if (history.replaced && history.runs().length > 0) throw new Error('runs of a damaged file');
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const KINDS: readonly Kind[] = [
  { name: 'report as JSON', open: openedReport },
  { name: 'lines of NDJSON', open: openedStream },
  { name: 'bundle as a zip', open: openedZip },
  { name: 'bundle in a folder', open: openedFolder },
  {
    name: 'profile as YAML',
    open: (random) =>
      Promise.resolve(
        usedProfile(
          mutatedText(random.pick([YAML, profileTemplate('cn-hangzhou', 'zh-CN')]), random),
          random,
        ),
      ),
  },
  {
    name: 'profile as JSON',
    open: (random) => Promise.resolve(usedProfile(textOrValue(PROFILE, random), random)),
  },
  { name: 'list of computers', open: (random) => Promise.resolve(openedTargets(random)) },
  { name: 'note', open: (random) => Promise.resolve(openedNote(random)) },
  { name: 'history', open: openedHistory },
];
