/** The workflows of GitHub Actions, read by GitHub's own parser, and what they name compared with what is here. */
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NODE_VERSION } from '../../build/portable/systems.mjs';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly 'runs-on': string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const NAMES = readdirSync(FOLDER);
const ACTIONS = [
  'actions/checkout@v4',
  'actions/setup-node@v4',
  'actions/upload-artifact@v4',
  'actions/download-artifact@v4',
  'actions/attest-build-provenance@v2',
];

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const workflowOf = (name: string): Workflow => parse(textOf(name)) as Workflow;

async function problemsOf(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** Words of a matrix, those that it adds to single rows as well. */
function matrixNames({ strategy }: Job): ReadonlySet<string> {
  const { include, ...axes } = strategy?.matrix ?? {};
  return new Set([...Object.keys(axes), ...((include ?? []) as object[]).flatMap((row) => Object.keys(row))]);
}

describe.each(NAMES)('the workflow %s', (name) => {
  const jobs = Object.entries(workflowOf(name).jobs);

  it('is one, by the parser of GitHub', async () => {
    expect(await problemsOf(textOf(name))).toEqual([]);
  });

  it('may only read, but where it publishes, and every job has an end', () => {
    expect(workflowOf(name).permissions).toEqual({ contents: 'read' });
    for (const [id, job] of jobs) {
      expect(job['timeout-minutes'], id).toBeGreaterThan(0);
      if (id !== 'publish') expect(job.permissions, id).toBeUndefined();
    }
  });

  it('uses known actions, and words that its matrix has', () => {
    for (const [id, job] of jobs) {
      for (const { uses } of job.steps) if (uses !== undefined) expect(ACTIONS, id).toContain(uses);
      for (const [, word = ''] of JSON.stringify(job).matchAll(/\bmatrix\.([a-z]+)/g))
        expect([...matrixNames(job)], id).toContain(word);
    }
  });

  it('runs what is here: scripts, programs, configurations, tests', () => {
    const commands = jobs.flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      for (const [, script = ''] of command.matchAll(/\bnpm run ([\w:-]+)/g))
        expect(Object.keys(manifest.scripts), command).toContain(script);
      for (const [file] of command.matchAll(/(?<![\w/])(?:build|test)\/[\w/.-]+\.(?:mjs|yml|ts)/g))
        expect(existsSync(file), file).toBe(true);
    }
  });

  it.skipIf(process.platform === 'win32')('has commands that bash can read', () => {
    for (const [id, job] of jobs) {
      for (const { run, shell } of job.steps) {
        if (run === undefined || run.includes('Get-AuthenticodeSignature')) continue;
        const { status, stderr } = spawnSync('bash', ['-n', '-c', run.replace(/\$\{\{.*?\}\}/g, 'word')], {
          encoding: 'utf8',
        });
        expect({ id, run, shell, status, stderr }).toEqual({ id, run, shell, status: 0, stderr: '' });
      }
    }
  });

  it('takes artifacts that an earlier job has left', () => {
    const left = new Map(
      jobs.map(([id, { steps }]) => [
        id,
        steps
          .filter(({ uses }) => uses?.includes('/upload-') === true)
          .map((step) => String(step.with?.['name'])),
      ]),
    );
    for (const [id, { needs = [], steps }] of jobs) {
      const before = [needs].flat();
      for (const step of steps.filter(({ uses }) => uses?.includes('/download-') === true)) {
        const wanted = step.with?.['name'];
        if (wanted !== undefined)
          expect(
            before
              .concat(...before.map((one) => [workflowOf(name).jobs[one]?.needs ?? []].flat()))
              .flatMap((one) => left.get(one) ?? []),
            id,
          ).toContain(wanted);
      }
    }
  });
});

describe('what tries the workflows', () => {
  it.each([
    ['a job without a machine', 'on: push\njobs:\n  a:\n    steps: []\n'],
    ['an unknown key', 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n'],
    ['an event that does not exist', 'on: pushh\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: x\n'],
    [
      'an expression without an end',
      'on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os\n    steps:\n      - run: x\n',
    ],
    [
      'a need that is no job',
      'on: push\njobs:\n  a:\n    needs: b\n    runs-on: x\n    steps:\n      - run: x\n',
    ],
  ])('refuses %s', async (_name, content) => {
    expect(await problemsOf(content)).not.toEqual([]);
  });
});

describe('the release', () => {
  it('tries the package, and publishes with checksums, parts and provenance', () => {
    const text = textOf('release.yml');
    for (const word of [
      'VPC_DOCTOR_PACKAGED_APP',
      'SHA256SUMS',
      'build/sbom.mjs',
      'attest-build-provenance',
      'Get-AuthenticodeSignature',
      'codesign --verify',
      '--draft',
    ])
      expect(text).toContain(word);
    expect(workflowOf('release.yml').jobs['publish']?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
  });

  it('lists every part that is shipped, and no tool', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-parts-'));
    const file = join(folder, 'sbom.json');
    try {
      expect(spawnSync(process.execPath, ['build/sbom.mjs', file], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
      const { bomFormat, components } = JSON.parse(readFileSync(file, 'utf8')) as {
        bomFormat: string;
        components: { name: string; version: string }[];
      };
      const shipped = Object.entries<{ version: string; dev?: boolean; devOptional?: boolean }>(
        lock.packages as never,
      )
        .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
        .map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version}`);
      const runtimes = [`electron ${manifest.devDependencies.electron}`, `node ${NODE_VERSION}`];
      expect(bomFormat).toBe('CycloneDX');
      expect([...new Set(components.map(({ name, version }) => `${name} ${version}`))].sort()).toEqual(
        [...new Set([...shipped, ...runtimes])].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
