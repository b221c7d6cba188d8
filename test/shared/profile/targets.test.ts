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
    expect(parseTargets(text)).toEqual({ ok: true, computers: [{ address: '172.16.0.5', ports: [] }, { address: '172.16.0.6', ports: [443] }] });
  });

  it('takes several ports and names', () => {
    expect(parseTargets('172.16.0.5,443 8443;9443|1,"Desk, ""one"""')).toEqual({
      ok: true, computers: [{ address: '172.16.0.5', ports: [443, 8443, 9443, 1], name: 'Desk, "one"' }],
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
    expect(result.ok).toBe(false);
    expect(result.ok || result.problems.map((one) => [one.line, one.path])).toContainEqual([line, path]);
  });

  it('refuses more than 10,000 rows', () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`).join('\n');
    expect(parseTargets(rows)).toMatchObject({ ok: false });
  });

  it('never crashes on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(typeof parseTargets(text).ok).toBe('boolean'); }));
  });
});

describe('--target', () => {
  it.each([['172.16.0.5', { address: '172.16.0.5', ports: [] }], ['172.16.0.5:443', { address: '172.16.0.5', ports: [443] }], ['host', null], ['1.2.3.4:0', null], ['--help', null], ['', null]])('%s', (text, expected) => {
    expect(parseTarget(text)).toEqual(expected);
  });

  it('joins the ports of a computer that the profile has', () => {
    const profile = withTargets(profileWith({ cloudComputers: [{ name: 'a', address: ip('172.16.0.5'), ports: [443] }] }), [{ address: ip('172.16.0.5'), ports: [8443] }, { address: ip('172.16.0.6'), ports: [] }]);
    expect(profile.cloudComputers).toEqual([{ name: 'a', address: '172.16.0.5', ports: [443, 8443] }, { address: '172.16.0.6', ports: [] }]);
  });
});
