/** Saved reports of the loopback demo in a folder: a good one, a bad one with a note, and one that is not redacted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { cli } from '../support/cli.ts';

/** json reads a report. */
export const json = (text: string): Report => reportSchema.parse(JSON.parse(text));

export class SavedReports {
  #folder = '';

  readonly at = (name: string): string => join(this.#folder, name);

  readonly save = async (): Promise<void> => {
    const { at } = this;
    this.#folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-report-'));
    await cli(['demo', 'healthy', '--format', 'json', '--output', at('good.json')]);
    await cli([
      'demo',
      'fake-ip',
      '--format',
      'json',
      '--output',
      at('bad.json'),
      '--note',
      'hangs since the move',
      '--since',
      'Monday',
    ]);
    await cli(['demo', 'fake-ip', '--format', 'json', '--output', at('open.json'), '--no-redact']);
    // A value that only this report's network has.
    const open = readFileSync(at('open.json'), 'utf8').replace(
      '"contact": {}',
      '"contact": {"it": "Zhang Wei 10.77.3.4"}',
    );
    writeFileSync(at('open.json'), open);
  };

  readonly remove = (): void => {
    rmSync(this.#folder, { recursive: true });
  };
}
