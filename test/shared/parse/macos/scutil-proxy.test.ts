import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../../shared/observation/listing.ts';
import { parseScutilProxy } from '../../../../shared/parse/macos/scutil-proxy.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const NONE = `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
    1 : 169.254/16
  }
  FTPPassive : 1
  HTTPEnable : 0
}
`;
const SAMPLE = `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
    1 : 100.64.0.0/10
  }
  HTTPEnable : 1
  HTTPPort : 3128
  HTTPProxy : proxy.example
  HTTPSEnable : 1
  HTTPSProxy : secure.example
  ProxyAutoConfigEnable : 1
  ProxyAutoConfigURLString : http://user:word@wpad.example/proxy.pac
  ProxyAutoDiscoveryEnable : 1
  SOCKSEnable : 0
  SOCKSPort : 1080
  SOCKSProxy : socks.example
  __SCOPED__ : <dictionary> {
    en0 : <dictionary> {
      ExceptionsList : <array> {
        0 : *.scoped.example
      }
      SOCKSEnable : 1
      SOCKSPort : 1081
      SOCKSProxy : scoped.example
    }
  }
}
`;

describe('parseScutilProxy', () => {
  it('reads what is switched on, and nothing of single adapters', () => {
    const bypass = ['*.local', '100.64.0.0/10'];
    expect(parseScutilProxy(SAMPLE)).toEqual({
      proof: 'text',
      rows: [
        { source: 'system', protocol: 'pac', server: 'wpad.example', bypass: [] },
        { source: 'system', protocol: 'http', server: 'proxy.example:3128', bypass },
        { source: 'system', protocol: 'https', server: 'secure.example', bypass },
        { source: 'system', protocol: 'auto-detect', server: '', bypass: [] },
      ],
    });
  });

  it.each([
    ['exceptions alone', NONE],
    ['an empty dictionary', '<dictionary> {\n}\n'],
    ['a Mac without a network service', 'No proxy configuration available\n'],
  ])('knows that there is no proxy from %s', (_name, text) => {
    expect(parseScutilProxy(text)).toEqual({ proof: 'text', rows: [] });
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['the sentence for none with a dictionary behind it', `No proxy configuration available\n${NONE}`],
    ['the sentence for none, cut', 'No proxy configuration avail'],
    ['a brace too many', `${NONE}}\n`],
    ['a line of something else', NONE.replace('FTPPassive : 1', 'FTPPassive')],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(gapOf(parseScutilProxy(text), 0)).toMatchObject({ reason: 'unparsable' });
  });

  it('knows nothing from any cut', () => {
    const text = SAMPLE.trimEnd();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(gapOf(parseScutilProxy(text.slice(0, length)), 0)).not.toBeNull();
      }),
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const { rows } = parseScutilProxy(text);
        expect(rows.every((one) => one.source === 'system')).toBe(true);
      }),
    );
  });
});
