/** Every string of a report, a fact and a profile has said what it is: a new field cannot be forgotten. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FACT_VALUES, UNKNOWN_FACT } from '../../../../shared/observation/saved.ts';
import { textOf } from '../../../../shared/observation/schema/kind.ts';
import { profileStrings } from '../../../../shared/profile/strings.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { undeclaredIn } from '../../../../shared/report/redact/typed/visit.ts';
import { reportSchema } from '../../../../shared/report/schema.ts';
import { reportOf } from '../../../support/report.ts';

/** What has no fields of its own: the profile and facts are declared elsewhere, values of texts go word by word, the rest has a form. */
const OPEN = ['.profile', '.observations[].fact', '.findings[].args', '.createdAt'];

describe('what a string is', () => {
  it.each([...FACT_VALUES])('is declared for every string of %s', (_kind, schema) => {
    expect(undeclaredIn(schema)).toEqual([]);
  });

  it('is declared for every string of a report, of a profile and of what is unknown', () => {
    expect(undeclaredIn(reportSchema).filter((path) => !OPEN.includes(path))).toEqual([]);
    expect(undeclaredIn(profileStrings)).toEqual([]);
    expect(undeclaredIn(UNKNOWN_FACT)).toEqual([]);
  });

  it('is missed where nobody says it', () => {
    expect(
      undeclaredIn(
        z.object({ name: textOf('host'), more: z.array(z.object({ forgotten: z.string().optional() })) }),
      ),
    ).toEqual(['.more[].forgotten']);
  });
});

describe('a fact by its schema', () => {
  const shared = createRedactor([]);
  const fact = (kind: string, value: unknown, redactor = shared) =>
    redactor.observation(
      { kind, subject: '', fact: { known: true, value }, evidence: [], startedMs: 0, durationMs: 0 },
      'win32',
    ).fact['value'];

  it.each([
    [
      'host',
      { hostName: 'table', userName: 'mark', os: 'Windows 11 Pro' },
      { hostName: 'host-1', userName: 'user-1', os: 'Windows 11 Pro' },
    ],
    [
      'resolvers',
      [{ interface: 'Ethernet 2', servers: ['10.9.8.7'], domains: ['port'], scope: 'default' }],
      [{ interface: 'Ethernet 2', servers: ['ip-1'], domains: ['domain-1'], scope: 'default' }],
    ],
    [
      'hosts',
      [{ address: '10.9.8.7', names: ['list', 'localhost'], line: 3 }],
      [{ address: 'ip-1', names: ['host-2', 'localhost'], line: 3 }],
    ],
    [
      'client',
      { installed: true, name: 'Alibaba Cloud Workspace', version: '7.2.2' },
      { installed: true, name: 'Alibaba Cloud Workspace', version: '7.2.2' },
    ],
    [
      'proxies',
      [
        {
          source: 'system',
          protocol: 'pac',
          server: 'http://Quixfeld.intern/wlan.pac',
          bypass: ['10.9.8.*'],
        },
      ],
      [{ source: 'system', protocol: 'pac', server: 'http://domain-2/wlan.pac', bypass: ['net-1.*'] }],
    ],
    [
      'neighbors',
      [{ address: '10.9.8.7', interface: null, mac: '8C-16-45-A1-B2-C3', state: 'reachable' }],
      [{ address: 'ip-1', interface: null, mac: 'mac-1', state: 'reachable' }],
    ],
  ])('%s', (kind, value, after) => {
    expect(fact(kind, value)).toEqual(after);
  });

  it('of another version, and fields that this version does not know, go word by word', () => {
    // The kind itself is such a word.
    const own = createRedactor([]);
    expect(fact('weather', { Quixfeld: 'Quixfeld timed out', port: 443 }, own)).toEqual({
      'word-2': 'word-2 timed out',
      port: 443,
    });
    expect(fact('client', { installed: true, owner: 'Quixfeld' }, own)).toEqual({
      installed: true,
      owner: 'word-2',
    });
  });

  it('keeps a report to its schema', () => {
    expect(reportSchema.safeParse(createRedactor([]).report(reportOf('a filtered API'))).success).toBe(true);
  });
});
