/** Profiles of strangers: nothing in them may stop the host, end it, or reach another machine. */
import { describe, expect, it, vi } from 'vitest';
import { profileFields } from '../../../shared/profile/form-fields.ts';
import { problemText } from '../../../shared/profile/problem.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { yamlProblem } from '../../../shared/profile/yaml-bounds.ts';

const SIZE = 1_000_000;
const times = (text: string, length = SIZE): string => text.repeat(Math.floor(length / text.length));

describe('a YAML text without bounds', () => {
  it.each<[string, string]>([
    ['keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['tags', times('!!a ')],
    ['pairs without keys', `{${times(':,')}}`],
    ['an open flow of them', `{${times(':,')}`],
    ['lists in lists', times('[')],
    ['maps in maps', times('{a: ')],
    ['closing brackets', times('}')],
    ['list items in list items', times('- ')],
    ['keys in keys', times('? ')],
    ['keys in keys, line by line', Array.from({ length: 1_200 }, (_, i) => `${' '.repeat(i)}?`).join('\n')],
    ['list items, line by line', Array.from({ length: 1_200 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['anchors', times('&a ')],
    ['aliases', times('- *a\n')],
    ['directives', times('%a\n')],
    ['quotes', times('"')],
    ['commas', `[${times(',')}`],
    ['reserved signs', times('@ ')],
    ['blanks before a word', `${times(' ')}x`],
    ['blanks before a colon', `a${times(' ')}: 1`],
    ['colons', times('a: ')],
    ['comments', times('#\n')],
    ['documents', times('---\n')],
    ['carriage returns', times('\r')],
  ])('is refused or read, whatever it is made of: %s', (_name, text) => {
    const read = readProfile(text);
    expect(read.ok && text.includes('k1')).toBe(false);
    expect(() => profileFields(text)).not.toThrow();
  });

  it.each(['?', '-', ':'])('is nested too deeply by signs alone, line by line: %s', (sign) => {
    const lines = (many: number): string =>
      Array.from({ length: many }, (_, i) => `${' '.repeat(i)}${sign}`).join('\n');
    expect(yamlProblem(lines(201))).toBe('nested too deeply');
    expect(yamlProblem(lines(200))).toBeNull();
  });

  it.each([
    ['long', 'x'.repeat(5000)],
    ['of many lines', JSON.stringify('x\n\u001b[2J\n\n')],
  ])('is told in one short line where a key of it is %s', (_what, key) => {
    const read = readProfile(`cloudComputers:\n  - { ${key}: 1 }`);
    expect(read.ok).toBe(false);
    for (const language of ['en', 'zh-CN'] as const)
      for (const problem of read.ok ? [] : read.problems) {
        const text = problemText(problem, 'x.yaml', language);
        expect(text.length).toBeLessThan(400);
        expect(text).not.toMatch(/\p{Cc}/u);
      }
  });

  it('says nothing past us: a key that is a list is warned of by the parser, with a piece of the file', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    readProfile('cloudComputers: { [ jane@corp.example ]: 1 }');
    profileFields('cloudComputers: { [ jane@corp.example ]: 1 }');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it('is none of the largest profiles that people have', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `  - { name: "desk ${i}", address: 172.16.${i >> 8}.${i & 255}, ports: [443, 3389] }`,
    );
    const blockRows = Array.from(
      { length: 10_000 },
      (_, i) => `  - name: desk-${i}\n    address: 172.16.${i >> 8}.${i & 255}`,
    );
    for (const list of [rows, blockRows]) {
      const text = `# ------------------------------------------------------------\nregion: cn-hangzhou\ncloudComputers:\n${list.join('\n')}\n`;
      expect(yamlProblem(text)).toBeNull();
      const read = readProfile(text);
      expect(read.ok ? read.profile.cloudComputers.length : read.problems).toBe(10_000);
    }
  }, 30_000);

  it('names keys that stand twice, with their line', () => {
    expect(readProfile('region: cn-hangzhou\nlan: []\nregion: cn-beijing\n')).toMatchObject({
      ok: false,
      problems: [{ line: 3, found: 'a key that stands twice' }],
    });
    expect(profileFields('region: cn-hangzhou\nregion: cn-beijing\n')).toBeNull();
  });
});

describe('trustedCa', () => {
  it.each([
    '\\\\server\\share\\ca.pem',
    '//server/share/ca.pem',
    '\\/server/share/ca.pem',
    '\\\\?\\C:\\ca.pem',
    '\\\\.\\pipe\\x',
    '\\\\?\\UNC\\server\\share\\ca.pem',
    '\\??\\UNC\\server\\x',
    '//./COM1',
    'file://server/share/ca.pem',
    'http://server/ca.pem',
    'NUL',
    'con',
    'nul.pem',
    'C:\\x\\COM1.pem',
    'certs/aux',
    'LPT9:',
    'CONIN$',
    'prn .pem',
  ])('may not lead to another machine or a device: %j', (path) => {
    expect(readProfile(JSON.stringify({ trustedCa: path }))).toMatchObject({
      ok: false,
      problems: [{ path: 'trustedCa' }],
    });
  });

  it.each([
    './company-root.pem',
    'ca.pem',
    '../ca.pem',
    '/etc/ssl/ca.pem',
    'C:\\ProgramData\\VPC Doctor\\ca.pem',
    'c:/certs/ca.pem',
    '证书/根.pem',
    'console.pem',
    'null/ca.pem',
    'company.com1/ca.pem',
  ])('may be a file of this machine: %j', (path) => {
    expect(readProfile(JSON.stringify({ trustedCa: path })).ok).toBe(true);
  });
});
