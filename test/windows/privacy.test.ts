/** Private values through the Windows program: the corpus of recorded outputs, by the Windows build of Node. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, leaksIn } from '../privacy/bundles.ts';
import { READ, UNREAD } from '../privacy/outputs/index.ts';
import { EmptyNetwork } from './empty-network.ts';
import { missingForWindows } from './surroundings.ts';
import { folderOf, WindowsApp } from './wine.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`The private values of the Windows program are skipped: ${reason}`);
const isSelection = process.env['WINDOWS_LAB'] === 'selection';

/** Of one system each, since every start under Wine takes seconds. */
const ROWS = [
  ['win32', 'as JSON, and the bundle', ['report'], ['--format', 'json', '--evidence']],
  ['win32', 'as NDJSON', ['replay'], ['--format', 'ndjson']],
  ['win32', 'as facts', ['replay'], ['--facts', '--redact']],
  ['darwin', 'as HTML', ['report'], ['--format', 'html']],
  ['linux', 'as Markdown', ['replay'], ['--format', 'markdown']],
] as const;

describe.skipIf(reason !== null || isSelection)('outputs that the Windows program reads', () => {
  const network = new EmptyNetwork();
  const { namespace } = network;
  const app = new WindowsApp();

  beforeAll(() => network.up());
  afterAll(async () => {
    await network.down();
    app.remove();
  });

  it.each(ROWS)('of %s leave nothing %s', async (platform, name, [command], options) => {
    const { folder, planted } = bundleOf(folderOf(app, 'bundles'), platform, [...READ, ...UNREAD]);
    expect(planted.length).toBeGreaterThan(100);
    const zip = join(folder, 'out.zip');
    const file = options.some((one) => one === '--evidence') ? [zip] : [];
    const run = await app.run([app.cli, command, folder, ...options, ...file, '--lang', 'en'], { namespace });
    expect(run.stdout.length, run.stderr).toBeGreaterThan(2_000);
    expect(existsSync(zip)).toBe(file.length > 0);
    const written = existsSync(zip) ? leaksIn(planted, 'bundle', readFileSync(zip)) : [];
    expect([
      ...leaksIn(planted, name, run.stdout),
      ...leaksIn(planted, 'stderr', run.stderr),
      ...written,
    ]).toEqual([]);
  });

  it('has them, where it does not redact', async () => {
    const { folder, planted } = bundleOf(folderOf(app, 'bundles'), 'win32', READ);
    const args = [app.cli, 'replay', folder, '--no-redact', '--format', 'json', '--lang', 'en'];
    const { stdout } = await app.run(args, { namespace });
    expect(leaksIn(planted, 'open', stdout).length).toBeGreaterThan(planted.length / 2);
  });
});
