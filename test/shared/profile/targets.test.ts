import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import { parseTarget, parseTargets, withTargets } from '../../../shared/profile/targets.ts';
import { profileWith } from '../../support/profile.ts';

describe('a target list', () => {
  it.each([
    ['172.16.0.5\n172.16.0.6:443', 'plain addresses'],
    ['\ufeffaddress,ports,name\r\n172.16.0.5,,\r\n172.16.0.6,443,\r\n', 'a heading, a BOM and CRLF'],
    ['地址,端口\n172.16.0.5,\n172.16.0.6,443', 'a Chinese heading'],
    ['# comment\n\nname,address,port\n,172.16.0.5,\n,172.16.0.6,443', 'comments and another order'],
  ])('%j: %s', (text) => {
    expect(parseTargets(text)).toMatchObject({
      problems: [],
      left: '',
      computers: [
        { address: '172.16.0.5', ports: [] },
        { address: '172.16.0.6', ports: [443] },
      ],
    });
  });

  it('takes several ports and names', () => {
    expect(parseTargets('172.16.0.5,443 8443;9443|1,"Desk, ""one"""')).toMatchObject({
      problems: [],
      computers: [{ address: '172.16.0.5', ports: [443, 8443, 9443, 1], name: 'Desk, "one"' }],
    });
  });

  it.each([
    ['172.16.0.5\nhost.example', 2, 'address'],
    ['172.16.0.5,99999', 1, 'ports'],
    ['172.16.0.5,x', 1, 'ports'],
    ['172.16.0.5\n\n172.16.0.5', 3, 'address'],
    ['172.16.0.5,,bad\u0007name', 1, 'name'],
    ['a\n"unclosed', 2, ''],
  ])('%j: names line %d', (text, line, path) => {
    const result = parseTargets(text);
    expect(result.problems.map((one) => [one.line, one.path])).toContainEqual([line, path]);
  });

  it('refuses more than 10,000 rows', () => {
    const rows = Array.from(
      { length: 10_001 },
      (_, index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    ).join('\n');
    expect(parseTargets(rows)).toMatchObject({ computers: [], problems: [{ found: '10001 rows' }] });
  });

  it('never crashes on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseTargets(text)).toBeDefined();
      }),
    );
  });
});

const DESK = { address: '172.16.0.5', ports: [443], name: 'desk' };
describe('a table from elsewhere', () => {
  it.each([
    ['copied from a spreadsheet', 'Name\tIP Address\tPorts\ndesk\t172.16.0.5\t443\n'],
    ['saved where the comma is a decimal point', 'name;ip;ports\r\ndesk;172.16.0.5;443\r\n'],
    ['with semicolons and no heading', '172.16.0.5;443;desk\n'],
    ['with tabs, no heading, in another order', 'desk\t172.16.0.5\t443\n'],
    ['of a console, in Chinese', '云电脑ID,云电脑名称,状态,内网IP,端口\necd-1,desk,运行中,172.16.0.5,443\n'],
    [
      'of a console, in English',
      'Cloud Computer ID,Cloud Computer Name,Status,Private IP Address,Port\necd-1,desk,Running,172.16.0.5,443\n',
    ],
    ['with blanks in its heading', '主机 名称,IP 地址,端口号\ndesk,172.16.0.5,443\n'],
    ['with rows of nothing but separators', 'address,ports,name\n172.16.0.5,443,desk\n,,\n,,\n'],
    ['with names in quotes', '"Host Name","IP"\n"desk","172.16.0.5:443"\n'],
    ['with a comment before', '# of Monday\r\n\r\ndesk;172.16.0.5;443\r\n'],
  ])('%s', (_what, text) => {
    expect(parseTargets(text)).toEqual({ computers: [DESK], problems: [], more: 0, left: '' });
  });

  it('with a comma in a name that semicolons separate', () => {
    expect(parseTargets('172.16.0.5;443;Meier, Anna\n').computers).toEqual([
      { ...DESK, name: 'Meier, Anna' },
    ]);
  });

  it('gives the good rows, and the others as they stood, under their heading', () => {
    const { computers, problems, left } = parseTargets(
      'name;ip\r\ndesk;172.16.0.5:443\r\nzoe; 172.16.0.256\r\nann;172.16.0.5\r\n',
    );
    expect(computers).toEqual([DESK]);
    expect(problems.map(({ line, path }) => [line, path])).toEqual([
      [3, 'address'],
      [4, 'address'],
    ]);
    expect(left).toBe('name;ip\nzoe; 172.16.0.256\nann;172.16.0.5\n');
  });

  it('is no table where its first row holds neither an address nor the heading of one', () => {
    expect(parseTargets('name;owner\ndesk;Zoe\n')).toMatchObject({
      computers: [],
      problems: [
        { line: 1, path: 'address' },
        { line: 2, path: 'address' },
      ],
    });
  });
});

describe('--target', () => {
  it.each([
    ['172.16.0.5', { address: '172.16.0.5', ports: [] }],
    ['172.16.0.5:443', { address: '172.16.0.5', ports: [443] }],
    ['host', null],
    ['1.2.3.4:0', null],
    ['--help', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseTarget(text)).toEqual(expected);
  });

  it('joins the ports of a computer that the profile has', () => {
    const profile = withTargets(
      profileWith({ cloudComputers: [{ name: 'a', address: ip('172.16.0.5'), ports: [443] }] }),
      [
        { address: ip('172.16.0.5'), ports: [8443] },
        { address: ip('172.16.0.6'), ports: [] },
      ],
    );
    expect(profile.cloudComputers).toEqual([
      { name: 'a', address: '172.16.0.5', ports: [443, 8443] },
      { address: '172.16.0.6', ports: [] },
    ]);
  });
});
