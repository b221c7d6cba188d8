/** Values of strangers behind labels: as long as they like, in time that grows with them. */
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { reportOf } from '../../../support/report.ts';

function redacted(text: string): string {
  const report = reportOf('a healthy workstation');
  const [first] = report.evidence;
  if (first === undefined) throw new Error('no evidence');
  return (
    createRedactor([]).report({
      ...report,
      evidence: [{ ...first, command: 'ipconfig /all', platform: 'win32', text }],
    }).evidence[0]?.text ?? ''
  );
}

describe('long values behind labels', () => {
  it.each([
    ['a name of 40,000 letters', `HOSTNAME=${'q'.repeat(40_000)}\n`],
    ['a name of 1,000 letters', `HOSTNAME=${'q'.repeat(1_000)}\n`],
    ['Chinese of 40,000', `主机名: ${'云'.repeat(40_000)}\n`],
  ])('%s are replaced in their place', (_name, text) => {
    expect(redacted(text)).toMatch(/^(?:HOSTNAME=|主机名: )host-\d+\n$/);
  });

  it('Chinese that no sentence could hold is one name, however many known words stand in it', () => {
    expect(redacted(`   ${'连接龘'.repeat(100_000)}\n`).trim()).toMatch(/^word-\d+$/);
    expect(redacted(`   ${'连接龘'.repeat(10)}\n`)).toContain('连接');
  });

  it.each([
    ['blanks', ' '.repeat(200_000)],
    ['blanks before a label', `${' '.repeat(200_000)}SSID : x`],
    ['blanks behind a label', `SSID${' '.repeat(200_000)}x`],
    ['blanks behind the colon', `SSID : ${' '.repeat(200_000)}`],
    ['separators', `SSID : ${'a ,; ,;'.repeat(30_000)}`],
    ['dots', `Host Name ${'. '.repeat(100_000)}`],
    ['quotes', '"'.repeat(200_000)],
  ])('200,000 of %s are no trouble', (_name, text) => {
    expect(() => redacted(text)).not.toThrow();
  });

  it.each([
    ['   Host Name . . . . . . . . . . . . : ward-desk-7\r\n', 'host-'],
    ['SSID : Nordlicht Gast  \n', 'ssid-'],
    ['"ComputerName"="WARD-7"\n', 'host-'],
    ['    Domain    REG_SZ    corp.nordlicht.lan\n', ''],
    ['HOSTNAME=ward-7;\n', 'host-'],
  ])('what stood there before is replaced as before: %j', (text, name) => {
    const out = redacted(text);
    expect(out).toContain(name);
    expect(out).not.toMatch(/ward|nordlicht/i);
  });
});
