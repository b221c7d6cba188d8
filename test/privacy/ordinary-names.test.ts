/** A user or a computer may be called like a word of the report; that is no leak, and no reason to refuse. */
import { describe, expect, it } from 'vitest';
import { finishedFile } from '../../electron/host/export-file.ts';
import { reportOf } from '../support/report.ts';

const WORDS = [
  'mark',
  'router',
  'strong',
  'title',
  'company',
  'scope',
  'subject',
  'table',
  'mac',
  'host-1',
  'summary',
  'client',
  'server',
  'gateway',
  'network',
  'check',
  'pass',
  'cloud',
  'office',
  'guest',
  'default',
  'main',
  'local',
  'linux',
  'windows',
  'ethernet',
  'evidence',
  'state',
  'target',
  'name',
  'owner',
  'vendor',
  'section',
  'details',
  'span',
  'style',
  'code',
  'text',
  'output',
  'report',
  'root',
  'admin',
  'test',
  'will',
  'may',
  'grant',
  'bill',
];

describe.each(WORDS)('a user and a computer called %s', (word) => {
  it.each(['json', 'html', 'markdown', 'bundle'] as const)('get their report as %s', async (format) => {
    const host = {
      kind: 'host' as const,
      subject: '',
      fact: { known: true as const, value: { hostName: word, userName: word, os: 'Linux' } },
      evidence: [],
      startedMs: 0,
      durationMs: 1,
    };
    const base = reportOf('a filtered API');
    const report = {
      ...base,
      observations: [...base.observations.filter(({ kind }) => kind !== 'host'), host],
    };
    const { content } = await finishedFile(
      { report, format, language: 'en', redact: true, isOwn: false },
      null,
    );
    expect(content.length).toBeGreaterThan(1_000);
  });
});
