/** What becomes a pseudonym, and what stays. */
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../support/report.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { redactor } from './redact-facts.ts';

describe('redaction', () => {
  it.each([
    ['192.168.1.10', 'ip-1'],
    ['gateway 10.1.2.3:8080 answers', 'gateway ip-1:8080 answers'],
    ['192.168.1.10/24', 'ip-1/24'],
    ['192.168.1.0/24', 'net-1/24'],
    ['from 8.8.4.4.', 'from ip-1.'],
    ['fe80::1ff:fe23:4567:890a', 'ip6-1'],
    ['2001:db8::7', 'ip6-1'],
    ['ether 02:42:ac:11:00:02', 'ether mac-1'],
    ['00-1A-2B-3C-4D-5E', 'mac-1'],
    ['001a.2b3c.4d5e', 'mac-1'],
    ['0:1a:2b:3c:4d:5e', 'mac-1'],
    ['Finance-PC-07.corp.example', 'host-1.domain-1'],
    ['user zhangsan logged in', 'user user-1 logged in'],
    ['用户张三，已登录', '用户user-1，已登录'],
    ['用户 张三 已登录', '用户 user-1 已登录'],
    ['/home/lisi/x.pem', '/home/user-1/x.pem'],
    ['/Users/王五/Library', '/Users/user-1/Library'],
    ['C:\\Users\\lisi\\AppData', 'C:\\Users\\user-1\\AppData'],
    ['c:\\users\\lisi\\x', 'c:\\users\\user-1\\x'],
    ['C:\\USERS\\lisi\\x', 'C:\\USERS\\user-1\\x'],
    [
      "ENOENT: no such file or directory, open 'C:\\Users\\Li Si'",
      "ENOENT: no such file or directory, open 'C:\\Users\\user-1'",
    ],
    ['\\\\?\\C:\\Users\\lisi\\x', '\\\\?\\C:\\Users\\user-1\\x'],
    ['mail helpdesk@corp.example now', 'mail email-1 now'],
    ['http://bob:s3cret@proxy.example:3128', 'http://secret-1@domain-1:3128'],
    ['{4D36E972-E325-11CE-BFC1-08002BE10318}', 'guid-1'],
  ])('%s becomes %s', (text, expected) => {
    expect(redactor().text(text)).toBe(expected);
  });

  it.each([
    '100.100.2.136',
    '100.100.2.136:53',
    '100.64.0.0/10',
    '127.0.0.1',
    '0.0.0.0',
    '0.0.0.0/0',
    '255.255.255.0',
    '198.18.0.23',
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    'ecd-vpc.cn-hangzhou.aliyuncs.com',
    '7.2.2',
    '5.1.19041.1',
    'v20.20.2',
    '12:34:56',
    '12:34:56.789',
    '2026-11-23T12:34:56.000Z',
    'TLSv1.3',
    '1.1 s',
    '99.5 %',
    'ttl=61 time=3.41 ms',
    'root',
    'localhost',
    '::1',
    'ff:ff:ff:ff:ff:ff',
    'api.tls-intercepted',
    'sha256:AB:CD',
    'eth0',
    '以太网 2',
    'the users say',
    'port 443',
  ])('%s stays', (text) => {
    expect(redactor().text(text)).toBe(text);
  });

  it.each([
    'Zhang Wei <zhang@corp.example>',
    'Zhang Wei 10.77.3.4',
    '张伟 (zhang@corp.example)',
    'Zhang Wei',
  ])('replaces a contact beside an address as well: %s', (contact) => {
    const report = reportOf('a filtered API', 'en', {});
    const closed = JSON.stringify(
      createRedactor([]).report({
        ...report,
        profile: { ...report.profile, contact: { network: contact } },
        note: { text: 'Zhang Wei said so, and 张伟 too' },
      }),
    );
    expect(closed).not.toContain(contact.includes('张') ? '张伟' : 'Zhang Wei');
  });

  it('keeps id and version of our own form, and nothing else that a file says there', () => {
    const report = reportOf('a filtered API');
    const own = {
      id: '0b4f6a1e-9c3d-4e2f-8a7b-1c2d3e4f5a6b',
      tool: { name: 'vpc-doctor', version: '1.20.3-beta.4' },
    };
    expect(createRedactor([]).report({ ...report, ...own })).toMatchObject(own);
    const strange = createRedactor([]).report({
      ...report,
      id: 'jane-at-work',
      tool: { name: 'made by jane', version: '192.168.7.9' },
    });
    expect([strange.id, strange.tool.name, strange.tool.version]).toEqual([
      expect.stringMatching(/^guid-\d+$/),
      expect.stringMatching(/^name-\d+$/),
      expect.stringMatching(/^name-\d+$/),
    ]);
    // Such an id holds a hardware address.
    expect(createRedactor([]).report({ ...report, id: '0b4f6a1e-9c3d-11ee-8a7b-001a2b3c4d5e' }).id).toMatch(
      /^guid-\d+$/,
    );
  });

  it.each(['a@pwa.a0a.aa', 'a@password1a.aa', 'a@qqa.0.aa'])(
    'takes nothing out of the mail address %s',
    (mail) => {
      expect(redactor().text(mail)).toBe('email-1');
    },
  );
});
