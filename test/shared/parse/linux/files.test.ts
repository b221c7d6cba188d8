/** The hosts file, resolv.conf and the proxies of the environment. */
import { describe, expect, it } from 'vitest';
import { whole } from '../../../../shared/observation/listing.ts';
import { parseHostsFile } from '../../../../shared/parse/common/hosts-file.ts';
import { proxiesFromEnvironment } from '../../../../shared/parse/common/proxy-environment.ts';
import { parseResolvConf } from '../../../../shared/parse/common/resolv-conf.ts';

describe('files and the environment', () => {
  it('reads a hosts file with BOM, tabs, comments and CRLF', () => {
    expect(
      parseHostsFile(
        '\ufeff127.0.0.1\tlocalhost\r\n# 10.0.0.1 no\r\n10.0.0.2  A.example b # c\r\n::1 ip6\r\nnonsense here\r\n',
      ),
    ).toMatchObject({
      proof: 'text',
      rows: [
        { address: '127.0.0.1', names: ['localhost'], line: 1 },
        { address: '10.0.0.2', names: ['a.example', 'b'], line: 3 },
        { address: '::1', names: ['ip6'], line: 4 },
      ],
    });
  });

  it('reads resolv.conf as the C library does', () => {
    const text =
      '# c\nnameserver 192.168.1.53\nnameserver bad\nnameserver ::1 ; x\nnameserver 1.1.1.1\nnameserver 9.9.9.9\nsearch a b\nsearch corp.example\n';
    expect(parseResolvConf(text)).toEqual(
      whole([
        {
          interface: null,
          servers: ['192.168.1.53', '::1', '1.1.1.1'],
          domains: ['corp.example'],
          scope: 'default',
        },
      ]),
    );
  });

  it('reads proxies without their credentials', () => {
    expect(
      proxiesFromEnvironment({
        HTTPS_PROXY: 'http://user:p@ss@proxy.example:3128/',
        no_proxy: 'localhost, .example',
        http_proxy: '',
      }),
    ).toEqual([
      {
        source: 'environment',
        protocol: 'https',
        server: 'proxy.example:3128',
        bypass: ['localhost', '.example'],
      },
    ]);
  });
});
