/** What lists, the registry, files and tables prove. */
import { describe, expect, it } from 'vitest';
import { allRows, someRows } from '../../../../shared/observation/listing.ts';
import { parseHostsFile } from '../../../../shared/parse/common/hosts-file.ts';
import { parseWindowsArp } from '../../../../shared/parse/windows/arp.ts';
import { readObjects } from '../../../../shared/parse/windows/objects.ts';
import { parseInternetSettings } from '../../../../shared/parse/windows/proxies.ts';

describe('lists of properties', () => {
  const list =
    '\nDestinationPrefix : 0.0.0.0/0\nNextHop           : 192.0.2.1\n\nDestinationPrefix : 100.64.0.0/10\nNextHop           : 192.0.2.2\n\n';

  it('are all with exit code 0, with prompts and warnings around them', () => {
    for (const text of [list, `PS C:\\> Get-NetRoute | fl\n${list}\nPS C:\\>`, `WARNING: x\n${list}`]) {
      expect(allRows(readObjects(text), 0)).toMatchObject({
        known: true,
        value: [{ NextHop: '192.0.2.1' }, { NextHop: '192.0.2.2' }],
      });
      expect(allRows(readObjects(text), null).known).toBe(false);
    }
  });

  it.each([list.slice(0, -1), list.slice(0, -12), 'x\n'])('%j is not all', (text) => {
    expect(allRows(readObjects(text), 0).known).toBe(false);
  });
});

describe('the registry', () => {
  const key = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
  const values = `\n${key}\n    ProxyEnable    REG_DWORD    0x1\n    ProxyServer    REG_SZ    192.0.2.3:8080\n`;

  it.each([
    ['no proxy', `\n${key}\n    ProxyEnable    REG_DWORD    0x0\n\n`, []],
    ['no proxy, and a key below', `\n${key}\n    ProxyEnable    REG_DWORD    0x0\n\n${key}\\Zones\n`, []],
    ['a proxy', `${values}\n`, [{ server: '192.0.2.3:8080' }]],
    ['a proxy, then a cut', values, [{ server: '192.0.2.3:8080' }]],
  ] as const)('%s', (_name, text, expected) => {
    expect(someRows(parseInternetSettings(text), null)).toMatchObject({ known: true, value: expected });
  });

  it.each([
    ['a cut before the server', values.slice(0, values.indexOf('    ProxyServer'))],
    ['a cut within the server', values.slice(0, -4)],
    ['another key', `\nHKEY_CURRENT_USER\\Software\\Other\n    ProxyEnable    REG_DWORD    0x0\n\n`],
    ['nothing', ''],
    ['an error', 'ERROR: The system was unable to find the specified registry key or value.\n'],
  ])('%s says nothing', (_name, text) => {
    expect(someRows(parseInternetSettings(text), 0).known).toBe(false);
  });
});

describe('files and tables', () => {
  it.each([
    ['nothing, read to the end', '', 0, true],
    ['nothing', '', null, false],
    ['comments', '# a\n# b\n', null, true],
    ['an error', 'cat: /etc/hosts: No such file or directory\n', 0, false],
    ['a web page', '<html>\n<body>\n</html>\n', 0, false],
  ] as const)('hosts: %s', (_name, text, exitCode, isKnown) => {
    expect(someRows(parseHostsFile(text), exitCode).known).toBe(isKnown);
  });

  it('an ARP table without a row never says that there is no neighbor', () => {
    const heading = '\nInterface: 192.0.2.5 --- 0xc\n  Internet Address      Physical Address      Type\n';
    expect(someRows(parseWindowsArp(heading), 0).known).toBe(false);
    expect(
      someRows(parseWindowsArp(`${heading}  192.0.2.1             02-00-00-00-00-01     dynamic\n`), 0),
    ).toMatchObject({ known: true, value: [{ address: '192.0.2.1' }] });
  });
});
