/** Lists that stand beside the others: services, and programs that Spotlight finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows, gapOf } from '../../../../shared/observation/listing.ts';
import { parseInfoPlist } from '../../../../shared/parse/macos/info-plist.ts';
import { parseMdfind } from '../../../../shared/parse/macos/mdfind.ts';
import { parseServiceOrder } from '../../../../shared/parse/macos/service-order.ts';
import { HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const SERVICES = `An asterisk (*) denotes that a network service is disabled.
(1) Wi-Fi
(Hardware Port: Wi-Fi, Device: en0)

(*) USB LAN
(Hardware Port: USB 10/100/1000 LAN, Device: en7)

(2) Company VPN
(Hardware Port: com.example.vpn, Device: )

`;

describe('parseServiceOrder', () => {
  it('reads services, and says that they are all where the count fits', () => {
    expect(parseServiceOrder(SERVICES)).toMatchObject({
      proof: 'text',
      rows: [{ device: 'en0' }, { device: 'en7', enabled: false }, { device: '' }],
    });
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['a missing service', SERVICES.replace('(1) Wi-Fi\n', '')],
    ['a service without its device', SERVICES.replace('(Hardware Port: Wi-Fi, Device: en0)\n', '')],
    ['a cut', SERVICES.slice(0, SERVICES.indexOf('en7'))],
  ] as const)('does not say that %s is all', (_what, text) => {
    expect(gapOf(parseServiceOrder(text), 0)).not.toBeNull();
  });
});

describe('parseMdfind', () => {
  it('reads paths of applications', () => {
    expect(parseMdfind('/Applications/无影.app\n/Users/a/readme.txt\n')).toEqual({
      proof: 'text',
      rows: ['/Applications/无影.app'],
    });
  });

  it('finds nothing by silence with an exit code 0 alone', () => {
    expect(allRows(parseMdfind(''), 0)).toEqual({ known: true, value: [] });
    expect(allRows(parseMdfind('\n'), null).known).toBe(false);
    expect(allRows(parseMdfind(''), 1).known).toBe(false);
  });

  it.each(HOSTILE_TEXTS.filter(([, text]) => text.trim() !== ''))(
    'does not take %s for "nothing found"',
    (_what, text) => {
      expect(gapOf(parseMdfind(text), 0)).not.toBeNull();
    },
  );

  it('never says "none" of a text that is there', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.startsWith('/')),
        (text) => {
          expect(parseMdfind(text).rows).toEqual([]);
          expect(gapOf(parseMdfind(text), 0)).not.toBeNull();
        },
      ),
    );
  });
});

describe('parseInfoPlist', () => {
  const path = '/Applications/无影.app';
  it.each([
    ['<key>CFBundleShortVersionString</key>\n\t<string>7.2.2</string>', '7.2.2'],
    ['  "CFBundleShortVersionString" => "7.11.0"\n', '7.11.0'],
    ['    CFBundleShortVersionString = "7.2.2";\n', '7.2.2'],
    ['7.2.2\n', '7.2.2'],
  ])('reads %j', (text, version) => {
    expect(parseInfoPlist(text, path)).toMatchObject({ known: true, value: { installed: true, version } });
  });

  it.each([
    '',
    'dash\n',
    'error\n',
    '<key>CFBundleShortVersionString</key>',
    'CFBundleShortVersionString = "7.2',
  ])('knows no version from %j', (text) => {
    expect(parseInfoPlist(text, path)).toMatchObject({ known: false });
  });
});
