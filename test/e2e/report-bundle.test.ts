/** `vpc-doctor report --evidence`: a saved report becomes a bundle, and a bundle is opened. */
import { readFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../electron/host/bundle-files.ts';
import { MANY } from '../../electron/host/evidence-files.ts';
import { cli } from '../support/cli.ts';
import { json, SavedReports } from './saved-reports.ts';

const saved = new SavedReports();
const { at } = saved;
beforeAll(saved.save);
afterAll(saved.remove);

describe('a saved report', () => {
  it('becomes a bundle, readable by its owner alone and never over another file', async () => {
    expect((await cli(['report', at('bad.json'), '--evidence', at('bad.zip')])).exitCode).toBe(3);
    if (process.platform !== 'win32') expect(statSync(at('bad.zip')).mode & 0o777).toBe(0o600);
    // Small enough for any mail, with everything that an ordinary run printed.
    expect(statSync(at('bad.zip')).size).toBeLessThan(150_000);
    expect(await cli(['report', at('bad.json'), '--evidence', at('bad.zip')])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
    expect(json((await cli(['report', at('bad.zip'), '--format', 'json'])).stdout)).toEqual(
      json(readFileSync(at('bad.json'), 'utf8')),
    );
    expect((await cli(['replay', at('bad.zip')])).stdout).toContain('workstation.fake-ip');
  });

  it('becomes a small bundle with 30 cloud computers as well, in few files', async () => {
    await cli(['demo', 'one-computer-off', '--format', 'json', '--output', at('many.json')]);
    await cli(['report', at('many.json'), '--evidence', at('many.zip')]);
    const zip = readFileSync(at('many.zip'));
    expect(zip.length).toBeLessThan(150_000);
    const { names } = await readZip(zip);
    // A run on a slow computer pings less; what is not many stands in files of its own.
    expect(names.filter((name) => name.includes('ping')).length).toBeLessThan(MANY);
    expect(json((await cli(['report', at('many.zip'), '--format', 'json'])).stdout)).toEqual(
      json(readFileSync(at('many.json'), 'utf8')),
    );
  });

  it('is opened from an unpacked bundle', async () => {
    mkdirSync(at('unpacked'));
    writeFileSync(join(at('unpacked'), 'report.json'), readFileSync(at('bad.json')));
    expect((await cli(['report', at('unpacked')])).exitCode).toBe(3);
  });

  it.each([
    ['open.zip', ['--no-redact'], false],
    ['closed.zip', [], true],
  ] as const)('that is not redacted becomes %s with %j', async (name, more, applied) => {
    expect((await cli(['report', at('open.json'), '--evidence', at(name), ...more])).exitCode).toBe(3);
    expect(
      json((await cli(['report', at(name), '--format', 'json', '--no-redact'])).stdout).redaction.applied,
    ).toBe(applied);
  });
});
