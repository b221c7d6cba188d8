/** Configurations as they reach us: out of a terminal, in another encoding, cut, or in part. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/platform/code-page.ts';
import { FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import { changed, factsOf } from './facts.ts';
import { hidesAll, read } from './read.ts';
import { SAMPLES } from './samples.ts';
import { NOTHING_CHANGED, means } from './bad-input-facts.ts';

/** How each system shows its pager and its prompts. */
const TERMINAL: Readonly<Record<Form, readonly [before: string, pager: string, after: string]>> = {
  'cisco-ios': ['dc-gw-1#show running-config\n', ' --More-- ', 'dc-gw-1#\n'],
  frr: ['root@dc-gw-1:~# vtysh -c "show running-config"\n', '--More--', 'root@dc-gw-1:~# \n'],
  'h3c-comware': ['<DC-GW-1>display current-configuration\n', '  ---- More ----', '<DC-GW-1>\n'],
  'huawei-vrp': [
    '<DC-GW-1>display current-configuration\n',
    '  ---- More ----\u001b[42D                \u001b[42D',
    '<DC-GW-1>\n',
  ],
  fortios: ['dc-gw-1 # show full-configuration\n', '--More-- ', 'dc-gw-1 # \n'],
  'junos-braces': ['ops@dc-gw-1> show configuration\n', '---(more 41%)---', 'ops@dc-gw-1> \n'],
  'junos-set': ['ops@dc-gw-1> show configuration | display set\n', '---(more)---', 'ops@dc-gw-1> \n'],
  swanctl: ['ops@gw:~$ sudo cat /etc/swanctl/swanctl.conf\n', '--More--(40%)--', 'ops@gw:~$ \n'],
  'ipsec-conf': ['ops@gw:~$ cat /etc/ipsec.conf\n', '--More--(40%)--', 'ops@gw:~$ \n'],
};

describe.each(FORMS)('%s', (form) => {
  const sample = SAMPLES[form];
  const good = factsOf(read(sample));

  it('copied out of a terminal, with a pager in between', () => {
    const [before, pager, after] = TERMINAL[form];
    const lines = sample.split('\n');
    // A pager stands in a line of its own, or before the line that it kept back.
    lines.splice(Math.floor(lines.length / 3), 0, pager);
    const at = Math.floor((lines.length * 2) / 3);
    lines[at] = `${pager}${lines[at] ?? ''}`;
    const config = read(before + lines.join('\n') + after);
    expect(changed(good, factsOf(config))).toEqual(NOTHING_CHANGED);
    hidesAll(config);
  });

  it('with the line ends of Windows, with colours, with tabs', () => {
    for (const text of [
      sample.replaceAll('\n', '\r\n'),
      sample.replaceAll('\n', '\r\r\n'),
      `\ufeff${sample}`,
    ])
      expect(changed(good, factsOf(read(text)))).toEqual(NOTHING_CHANGED);
    expect(changed(good, factsOf(read(sample.replaceAll('    ', '\t'))))).toEqual(NOTHING_CHANGED);
  });

  it('with Chinese comments, as UTF-8, as GBK, and as GBK that was read as something else', () => {
    const comment =
      form === 'cisco-ios' || form === 'frr'
        ? '! 到阿里云的专线'
        : form.startsWith('junos')
          ? '# 到阿里云的专线'
          : form === 'fortios'
            ? '# 专线'
            : '# 到阿里云的专线';
    const lines = sample.split('\n');
    lines.splice(lines.length - 1, 0, comment);
    const text = lines.join('\n');
    const bytes = iconv.encode(text, 'gbk');
    for (const one of [
      text,
      decode(bytes, null, 'zh-CN'),
      iconv.decode(bytes, 'latin1'),
      bytes.toString('utf8'),
    ])
      expect(changed(good, factsOf(read(one)))).toEqual(NOTHING_CHANGED);
  });

  it('half a file proves nothing absent', () => {
    const lines = sample.split('\n');
    // A cut in the middle of a line, which has no end then.
    const text = lines
      .slice(0, Math.floor(lines.length * 0.8))
      .join('\n')
      .slice(0, -2);
    const config = read(text);
    expect(config.extent).toBe('damaged');
    expect(config.damage.map(({ kind }) => kind)).toContain('tail-lost');
    expect(means(config)).toEqual(Array(4).fill('unknown'));
    expect(read(text).bgp.rows.every(({ absence }) => absence.means === 'unknown')).toBe(true);
  });

  it('an excerpt shows what it shows, and proves nothing absent', () => {
    if (form === 'swanctl' || form === 'ipsec-conf') return;
    // `end` closes tables in FortiOS, and the whole file elsewhere.
    const isEnd = form === 'fortios' ? /^$/ : /^(?:end|return)$/;
    const text = sample
      .split('\n')
      .filter(
        (line) =>
          !isEnd.test(line) &&
          !/^(?:Current|Building|version|\s?version|frr|#config|## Last|\[V|\s?sysname)/.test(line),
      )
      .join('\n');
    const config = read(text);
    expect(config.damage).toEqual([]);
    expect(means(config)).toEqual(Array(4).fill('not-shown'));
  });
});

describe('the last line', () => {
  it('has no end where it may have been cut, unless the text is known to be a whole file', () => {
    const text = SAMPLES['cisco-ios'].replace(/!\nend\n$/, 'ip route 10.99.0.0 255.255.0.0 10.0.0.1');
    const ask = (isWholeFile: boolean) => readGateway({ file: 'a', text, dialect: null, isWholeFile });
    expect(ask(false)).toMatchObject({ config: { damage: [{ kind: 'tail-lost', how: 'open-line' }] } });
    expect(ask(true)).toMatchObject({ config: { damage: [], extent: 'unmarked' } });
  });
});
