/** A note is the user's words: what has a form, and what the report knows by name, may not be left; other words stay. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteOf } from '../../shared/report/note.ts';
import { reportOf } from '../support/report.ts';
import { Draw } from './draw.ts';
import { Random } from './random.ts';
import { filesOf } from './way-out.ts';
import { FORMS, STAYS } from './note-texts.ts';

/** Stand-ins are drawn: now and then one would lie in the three groups that were planted. */
beforeEach(() => {
  const random = new Random(1);
  vi.spyOn(Math, 'random').mockImplementation(() => random.between(0, 999_999) / 1_000_000);
});

describe.each(FORMS)('a note with %s', (name, text) => {
  it.each(['text', 'since'] as const)('leaves none in its field %s', async (field) => {
    const draw = new Draw(name.length);
    const said = text(draw);
    const note = field === 'text' ? noteOf(said) : noteOf('x', said);
    if (note === undefined) throw new Error('no note');
    const files = await filesOf(reportOf('a healthy workstation', 'en', { note, evidence: [] }), true);
    // The field for the time takes 200 characters.
    const planted = draw.planted.filter(
      ({ shown }) => (note.since ?? note.text).includes(shown) || field === 'text',
    );
    const leaks = planted.flatMap((one) =>
      files.flatMap(({ name: file, finder }) => {
        const left = finder.find(one);
        return left === null ? [] : [`${one.form}: ${one.shown} left as ${left} in ${file}`];
      }),
    );
    expect(leaks).toEqual([]);
  });
});

describe('a note', () => {
  it('loses nothing else', async () => {
    const note = noteOf(STAYS.join('\n'));
    if (note === undefined) throw new Error('no note');
    const files = await filesOf(reportOf('a healthy workstation', 'en', { note, evidence: [] }), true);
    const json = files.find(({ name }) => name === 'json');
    expect(STAYS.filter((one) => json?.text.includes(JSON.stringify(one).slice(1, -1)) !== true)).toEqual([]);
  });

  it('loses the names that the report knows', async () => {
    const draw = new Draw(5);
    const [user, host, domain, contact] = [
      draw.word('user', false),
      draw.host('host'),
      draw.domain('domain'),
      draw.person('contact'),
    ];
    const base = reportOf('a healthy workstation', 'en', {
      evidence: [],
      note: {
        text: `${user} works on ${host} in ${domain.toUpperCase()}; ${contact} knows more. (${user}, ${host.toLowerCase()})`,
      },
    });
    const facts = [
      {
        kind: 'host',
        subject: '',
        fact: { known: true, value: { hostName: host, userName: user, os: 'Linux' } },
        evidence: [],
        startedMs: 0,
        durationMs: 1,
      },
      {
        kind: 'resolvers',
        subject: '',
        fact: {
          known: true,
          value: [{ interface: 'eth0', servers: [], domains: [domain], scope: 'default' }],
        },
        evidence: [],
        startedMs: 0,
        durationMs: 1,
      },
    ];
    const files = await filesOf(
      { ...base, profile: { ...base.profile, contact: { it: contact } }, observations: facts },
      true,
    );
    const leaks = draw.planted.flatMap((one) =>
      files.flatMap(({ name, finder }) => (finder.find(one) === null ? [] : [`${one.form} in ${name}`])),
    );
    expect(leaks).toEqual([]);
  });
});
