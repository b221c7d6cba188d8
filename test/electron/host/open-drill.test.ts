/** Records of drills from strangers: what would take long or end the tool is refused before it is judged or shared. */
import { describe, expect, it } from 'vitest';
import { openDrill } from '../../../electron/host/open-drill.ts';
import { JOURNAL } from '../../../shared/drill/journal.ts';
import { drillRecord } from '../../support/drill-record.ts';

const TEXT = JSON.stringify(drillRecord('works'));
const DEEP = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const within = (place: string, more: string): string => TEXT.replace(`"${place}":{`, `"${place}":{${more},`);
const [lane] = drillRecord('works').recording.lanes;
const many = (list: string, count: number, item: unknown): string =>
  JSON.stringify({
    ...drillRecord('works'),
    recording: { ...drillRecord('works').recording, [list]: Array.from({ length: count }, () => item) },
  });

describe('the record of a drill', () => {
  it('opens', () => {
    expect(openDrill(TEXT)).toMatchObject({ ok: true });
  });

  it.each([
    ['a deep profile', within('profile', `"x":${DEEP}`), 'too-deep'],
    ['deep values of a finding', within('args', `"x":${DEEP}`), 'too-deep'],
    ['brackets that nobody closes', within('profile', `"x":${'['.repeat(100_000)}`), 'too-deep'],
    ['a key that programs take for theirs', within('profile', '"__proto__":{"a":1}'), 'profile.__proto__'],
    ['half of it', TEXT.slice(0, TEXT.length / 2), 'truncated'],
  ])('with %s is damaged', (_name, text, at) => {
    expect(openDrill(text)).toEqual({ ok: false, problem: 'damaged', at });
  });

  it.each([
    ['lanes', many('lanes', 201, lane)],
    ['marks', many('marks', 20_001, { kind: 'off', atMs: 1, by: 'user' })],
  ])('with too many %s is too large', (_name, text) => {
    expect(openDrill(text)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('has at most 200 lanes', () => {
    expect(openDrill(many('lanes', 200, lane))).toMatchObject({ ok: true });
  });
});

describe('the journal of a drill', () => {
  it('is not opened where its profile is deep', () => {
    const { profile, id, createdAt, language } = drillRecord('works');
    const head = {
      journal: JOURNAL,
      kind: 'drill',
      id,
      createdAt,
      version: '1',
      language,
      platform: 'linux',
      profile,
      services: [],
    };
    const line = JSON.stringify(head);
    expect(openDrill(line)).toMatchObject({ ok: true });
    expect(openDrill(line.replace('"profile":{', `"profile":{"x":${DEEP},`))).toMatchObject({
      problem: 'damaged',
    });
  });
});
