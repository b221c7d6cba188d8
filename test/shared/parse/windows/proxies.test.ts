import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWindowsFacts } from '../../../../shared/parse/windows/facts.ts';
import { parseWinhttp } from '../../../../shared/parse/windows/proxies.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';
import { changedRow, output } from './sample.ts';

function settingsOf(changes: Readonly<Record<string, unknown>>): unknown {
  const facts = parseWindowsFacts(output(changedRow('proxy', 0, changes)));
  return facts.known && facts.value.proxies.known ? facts.value.proxies.value : facts;
}

describe('Internet settings', () => {
  it.each([
    ['a proxy that is switched off', {}, []],
    [
      'nothing but nulls',
      {
        ProxyEnable: null,
        ProxyServer: null,
        ProxyOverride: null,
        AutoConfigURL: null,
        ConnectionFlags: null,
      },
      [],
    ],
    [
      'one proxy for everything',
      { ProxyEnable: 1, ProxyOverride: '*.aliyuncs.com;<local>' },
      [
        {
          source: 'system',
          protocol: 'all',
          server: 'proxy.example:3128',
          bypass: ['*.aliyuncs.com', '<local>'],
        },
      ],
    ],
    [
      'a proxy per protocol, one of them of no use here',
      {
        ProxyEnable: 1,
        ProxyServer:
          'http=a.example:80;https=http://user:word@b.example:443;ftp=c.example:21;socks=10.0.0.1:1080',
      },
      [
        { source: 'system', protocol: 'http', server: 'a.example:80', bypass: [] },
        { source: 'system', protocol: 'https', server: 'b.example:443', bypass: [] },
        { source: 'system', protocol: 'socks', server: '10.0.0.1:1080', bypass: [] },
      ],
    ],
    [
      'a script',
      { AutoConfigURL: 'http://wpad.example/proxy.pac' },
      [{ source: 'system', protocol: 'pac', server: 'wpad.example', bypass: [] }],
    ],
    [
      'automatic detection',
      { ConnectionFlags: 9 },
      [{ source: 'system', protocol: 'auto-detect', server: '', bypass: [] }],
    ],
    [
      'the old setting of it',
      { AutoDetect: 1 },
      [{ source: 'system', protocol: 'auto-detect', server: '', bypass: [] }],
    ],
  ])('read %s', (_name, changes, settings) => {
    expect(settingsOf(changes)).toEqual(settings);
  });
});

const DIRECT = '\r\nCurrent WinHTTP proxy settings:\r\n\r\n    Direct access (no proxy server).\r\n\r\n';
const ENGLISH =
  '\r\nCurrent WinHTTP proxy settings:\r\n\r\n    Proxy Server(s) :  proxy.example:3128\r\n    Bypass List     :  *.example;<local>\r\n\r\n';
const CHINESE =
  '\r\n当前的 WinHTTP 代理服务器设置:\r\n\r\n    代理服务器:  http=10.0.0.1:8080;https=10.0.0.1:8443\r\n    绕过列表     :  (无)\r\n';

describe('parseWinhttp', () => {
  it.each([
    ['direct access', DIRECT],
    ['direct access in Chinese', '当前的 WinHTTP 代理服务器设置:\r\n\r\n    直接访问(没有代理服务器)。\r\n'],
    [
      'direct access in German',
      'Aktuelle WinHTTP-Proxyeinstellungen:\r\n\r\n    Direktzugriff (kein Proxyserver).\r\n',
    ],
  ])('reads %s', (_name, text) => {
    expect(parseWinhttp(text)).toEqual({ known: true, value: [] });
  });

  it('reads servers and the list that goes direct in any language', () => {
    expect(parseWinhttp(ENGLISH)).toEqual({
      known: true,
      value: [
        {
          source: 'winhttp',
          protocol: 'all',
          server: 'proxy.example:3128',
          bypass: ['*.example', '<local>'],
        },
      ],
    });
    expect(parseWinhttp(CHINESE)).toEqual({
      known: true,
      value: [
        { source: 'winhttp', protocol: 'http', server: '10.0.0.1:8080', bypass: [] },
        { source: 'winhttp', protocol: 'https', server: '10.0.0.1:8443', bypass: [] },
      ],
    });
  });

  it.each([...HOSTILE_TEXTS, ['the heading alone', '\r\nCurrent WinHTTP proxy settings:\r\n']] as const)(
    'is unknown for %s',
    (_name, text) => {
      expect(parseWinhttp(text)).toMatchObject({ known: false, reason: 'unparsable' });
    },
  );

  it('never takes a cut list of servers for direct access', () => {
    const cuts = Array.from({ length: ENGLISH.indexOf('List') }, (_, length) => ENGLISH.slice(0, length));
    expect(cuts.filter((text) => parseWinhttp(text).known)).toEqual([]);
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(ENGLISH), (text) => {
        const fact = parseWinhttp(text);
        expect(!fact.known || fact.value.every((one) => one.server !== '')).toBe(true);
      }),
    );
  });
});
