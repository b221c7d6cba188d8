/** At a place where a name stands, a word is a name, however ordinary: somebody's computer is called `office`. */
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { reportOf } from '../support/report.ts';
import { redacted } from './redacted-output.ts';
import { PLACES } from './name-places.ts';

/** Words of outputs, of the tool and of every office. */
const WORDS = ['PC-0417', 'office', 'guest', 'router', 'cloud', 'printer', 'admin', 'metric', 'Table'];

/** Accounts that every system may have are nobody's, in a folder of theirs. */
const isNobodys = (what: string, word: string): boolean =>
  what.startsWith('home folder') && /^(?:admin|guest)$/.test(word);

describe.each(PLACES)('the %s', (what, platform, command, text) => {
  it.each(WORDS.filter((word) => !isNobodys(what, word)))('called %s', (word) => {
    const at = (name: string): string =>
      redacted(
        platform,
        command.replaceAll('@', () => name),
        text.replaceAll('@', () => name),
      );
    expect(at(word)).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}_-])${word}(?![\\p{L}\\p{N}_-])`, 'iu'));
  });
});

describe.each([
  [
    'proxies',
    (name: string) => [{ source: 'system', protocol: 'http', server: `${name}:8080`, bypass: [name] }],
  ],
  ['host', (name: string) => ({ hostName: name, userName: name, os: 'Linux' })],
  ['hosts', (name: string) => [{ address: '10.3.4.5', names: [name] }]],
] as const)('a fact about %s', (kind, valueOf) => {
  it.each(WORDS)('that names %s', (name) => {
    const { fact } = createRedactor([]).observation(
      {
        kind,
        subject: '',
        fact: { known: true, value: valueOf(name) },
        evidence: [],
        startedMs: 0,
        durationMs: 1,
      },
      'win32',
    );
    expect(JSON.stringify(fact)).not.toContain(`"${name}`);
  });
});

describe('a note as long as it may be', () => {
  it('stays within its limits, although a pseudonym is longer than what it stands for', () => {
    const redacted = createRedactor([]).report({
      ...reportOf('a healthy workstation'),
      note: { text: '/home/x '.repeat(500), since: '/home/x '.repeat(25) },
    });
    expect(redacted.note?.text.length).toBeLessThanOrEqual(4000);
    expect(redacted.note?.since?.length).toBeLessThanOrEqual(200);
    expect(redacted.note?.text).toContain('user-1');
  });
});
