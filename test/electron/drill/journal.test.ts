import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalFile, type JournalPlace } from '../../../electron/drill/journal-file.ts';
import { openDrill } from '../../../electron/host/open-drill.ts';
import { readJournal } from '../../../shared/drill/journal.ts';
import { SETTINGS, UDP } from '../../support/drill.ts';

const HEAD = {
  kind: 'drill',
  id: 'one',
  createdAt: '2026-11-29T01:00:00.000Z',
  version: '0.1.0',
  language: 'en',
  platform: 'linux',
  profile: { ...SETTINGS },
  services: [UDP],
} as const;

const answered = (atMs: number) => ({ lane: 0, sample: { atMs, outcome: 'answered', rttMs: 5 } }) as const;
const lost = (atMs: number) => ({ lane: 0, sample: { atMs, outcome: 'lost', rttMs: null } }) as const;

describe('the journal', () => {
  let folder = '';
  let path = '';
  const failures: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-journal-'));
    path = join(folder, 'drill.ndjson');
    failures.length = 0;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const journal = (place: JournalPlace = { path }): JournalFile =>
    new JournalFile(place, HEAD, (code) => failures.push(code));

  it('opens as a record, as it was', () => {
    const file = journal();
    for (let at = 0; at < 2_000; at += 100) file.sample(answered(at));
    file.sample(lost(2_000));
    file.sample(lost(2_100));
    file.sample(answered(2_200));
    file.add({ mark: { kind: 'off', atMs: 1_950, by: 'user' } });
    file.add({ end: { endMs: 2_300, ending: 'finished' } });
    file.close();
    const opened = openDrill(readFileSync(path, 'utf8'));
    if (opened?.ok !== true) throw new Error('it does not open');
    const { recording, result } = opened.record;
    expect(recording.ending).toBe('finished');
    expect(result.accounts[0]?.outages.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([[1952.5, 2150]]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('opens when the program was killed in the middle of a line', () => {
    const file = journal();
    file.sample(answered(0));
    file.flush();
    file.sample(answered(100));
    file.close();
    const text = readFileSync(path, 'utf8');
    const opened = readJournal(text.slice(0, -8));
    expect(opened?.recording.ending).toBe('killed');
    expect(opened?.recording.lanes[0]?.samples.map(({ atMs }) => atMs)).toEqual([0]);
  });

  it('takes a loss back that was a late answer', () => {
    const file = journal();
    file.sample(lost(0));
    file.flush();
    file.sample({ lane: 0, sample: { atMs: 0, outcome: 'late', rttMs: 3000 }, again: true });
    file.close();
    expect(readJournal(readFileSync(path, 'utf8'))?.recording.lanes[0]?.samples).toEqual([
      { atMs: 0, outcome: 'late', rttMs: 3000 },
    ]);
  });

  it('keeps a ring of two files, each of which opens', () => {
    const file = journal({ path, mostBytes: 5_000 });
    for (let at = 0; at < 100_000; at += 100) {
      file.sample(answered(at));
      file.flush();
    }
    file.close();
    for (const one of [path, `${path}.1`]) {
      expect(statSync(one).size).toBeLessThan(6_000);
      expect(readJournal(readFileSync(one, 'utf8'))).not.toBeNull();
    }
  });

  it('says once that it cannot be written, and the drill goes on', () => {
    const nowhere = journal({ path: join(folder, 'missing', 'drill.ndjson') });
    nowhere.sample(answered(0));
    nowhere.close();
    expect(failures).toEqual(['ENOENT']);
  });
});

describe('a file that is no journal', () => {
  it.each(['', '{}', 'PK\u0003\u0004', '{"schema":"vpc-doctor/report@1"}'])('%s', (text) => {
    expect(openDrill(text)).toBeNull();
  });

  it('but begins as one is called damaged', () => {
    expect(openDrill('{"journal":"vpc-doctor/drill-journal@1"}')).toMatchObject({
      ok: false,
      problem: 'damaged',
    });
    expect(openDrill('{"schema":"vpc-doctor/drill@1"}')).toMatchObject({ ok: false, problem: 'damaged' });
  });
});
