import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
      known: true,
      value: [
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
  ])('knows that there is no proxy from %s', (_name, text) => {
    expect(parseScutilProxy(text)).toEqual({ known: true, value: [] });
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['a brace too many', `${NONE}}\n`],
    ['a line of something else', NONE.replace('FTPPassive : 1', 'FTPPassive')],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseScutilProxy(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('knows nothing from any cut', () => {
    const text = SAMPLE.trimEnd();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(parseScutilProxy(text.slice(0, length)).known).toBe(false);
      }),
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const fact = parseScutilProxy(text);
        expect(!fact.known || fact.value.every((one) => one.source === 'system')).toBe(true);
      }),
    );
  });
});
