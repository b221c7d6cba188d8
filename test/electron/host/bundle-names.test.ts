/** Names of evidence that a system takes for devices or other folders: read without them, and written with names of our own. */
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openReportFile } from '../../../electron/host/open-report.ts';
import { bundleBytes } from '../../../electron/host/save-bundle.ts';
import { report } from './report-to-open.ts';

describe('a bundle of a stranger that is written again', () => {
  it('has names of files that are safe and its own', async () => {
    const evidence = ['../../etc/passwd', 'a', 'A', 'a', 'C:\\x', '.', 'con/x'].map((id) => ({
      id,
      command: 'x',
      platform: 'linux' as const,
      startedAt: '',
      text: id,
    }));
    const opened = await openReportFile(bundleBytes({ ...report, evidence }, evidence), 'x');
    expect(opened.ok && opened.evidence.map(({ id, text: content }) => [id, content])).toEqual(
      evidence.map(({ id }) => [id, id]),
    );
  });

  it('has no name that Windows takes for a device, or cuts', async () => {
    const programs = [
      'NUL',
      'CON',
      'aux.txt',
      'prn',
      'com1',
      'LPT9.log',
      'nul.',
      'a.',
      'a ',
      ' a',
      'a. .',
      'a:b',
      'a::$DATA',
    ];
    const evidence = programs.map((command) => ({
      id: command,
      command,
      platform: 'linux' as const,
      startedAt: '',
      text: command,
    }));
    const zip = bundleBytes({ ...report, evidence }, evidence);
    const names = Object.keys(unzipSync(zip)).map((name) => name.replace('evidence/', ''));
    expect(names.length).toBe(programs.length + 4);
    for (const name of names) {
      // What Windows looks at of a device's name ends at the first dot, and blanks before it count for nothing.
      expect(name.split('.')[0]?.trim()).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
      expect(name).toMatch(/^[\w.-]*\w$/);
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const opened = await openReportFile(zip, 'x');
    expect(opened.ok && opened.evidence.map(({ text: content }) => content)).toEqual(programs);
  });
});

describe('a bundle whose entries are called as no file may be', () => {
  it.each(['NUL', 'aux.txt', 'con', 'a.txt.', 'a.txt ', 'a.txt::$DATA'])(
    'is read without a file of that name: %j',
    async (file) => {
      const index = JSON.stringify([{ id: 'a', file, command: 'ip -j rule', platform: 'linux' }]);
      const zip = zipSync({
        'evidence/index.json': Buffer.from(index),
        [`evidence/${file}`]: Buffer.from('[]'),
      });
      const opened = await openReportFile(zip, 'x.zip');
      // Either the entry is what is read, or the answer is a sentence; a device never is.
      expect(opened.ok ? opened.evidence.map(({ text: content }) => content) : ['[]']).toEqual(['[]']);
    },
  );
});
