/** What people paste: terminals, halves, mixtures, other alphabets, wrong masks. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/platform/code-page.ts';
import type { GatewayConfig } from '../../../shared/gateway/config.ts';
import type { LineFault } from '../../../shared/gateway/written.ts';
import { FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import { changed, factsOf } from './facts.ts';
import { hidesAll, read } from './read.ts';
import { SAMPLES } from './samples.ts';

const NOTHING_CHANGED = { gone: [], come: [] };
const means = ({ interfaces, bgp, staticRoutes, tunnels }: GatewayConfig): readonly string[] =>
  [interfaces, bgp, staticRoutes, tunnels].map(({ absence }) => absence.means);

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

describe('the dialect', () => {
  it('is asked for where nothing or everything fits', () => {
    const ask = (text: string) => readGateway({ file: 'a', text, dialect: null });
    expect(ask('')).toMatchObject({ read: false, unknown: { why: 'empty' } });
    expect(ask('Dear colleague,\nplease find attached the offer.\n')).toMatchObject({
      read: false,
      unknown: { why: 'nothing' },
    });
    expect(ask('router bgp 65001\n neighbor 10.0.0.1 remote-as 45104\n')).toMatchObject({
      read: false,
      unknown: { why: 'several', candidates: [{ dialect: 'cisco-ios' }, { dialect: 'frr' }] },
    });
    expect(ask('bgp 65001\n peer 10.0.0.1 as-number 45104\n')).toMatchObject({
      read: false,
      unknown: { why: 'several', candidates: [{ dialect: 'h3c-comware' }, { dialect: 'huawei-vrp' }] },
    });
  });

  it('is taken from the user, and what speaks against it is told', () => {
    const config = read(SAMPLES['h3c-comware'], 'cisco-ios');
    expect(config.identification).toMatchObject({ dialect: 'cisco-ios', how: 'given' });
    expect(config.identification.others.map(({ dialect }) => dialect)).toContain('h3c-comware');
    expect(means(config)).not.toContain('absent');
    expect(config.staticRoutes.rows).toEqual([]);
  });

  it('of two files in one is named, and the lines of the other are shown', () => {
    const config = read(`${SAMPLES['cisco-ios'].replace(/\nend\n$/, '\n')}${SAMPLES.fortios}`);
    expect(config.identification.others.length).toBeGreaterThan(0);
    expect(config.notUnderstood.some(({ looksLike }) => looksLike.length > 0)).toBe(true);
    expect(means(config)).not.toContain('absent');
  });
});

/** A line, the fault that it must have, and the block that the model must give or must not give. */
interface ExpectedFault {
  readonly kind: LineFault['kind'];
  readonly cidr?: string;
}

const MASKS: readonly (readonly [form: Form, from: string, to: string, fault: ExpectedFault])[] = [
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 172.16.0.0 0.15.255.255',
    { kind: 'wildcard-for-netmask', cidr: '172.16.0.0/12' },
  ],
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 192.168.0.0 255.240.0.0',
    { kind: 'host-bits', cidr: '192.160.0.0/12' },
  ],
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 172.16.0.0/12',
    { kind: 'foreign-mask', cidr: '172.16.0.0/12' },
  ],
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 172.16.0.0 255.0.240.0',
    { kind: 'broken-mask' },
  ],
  [
    'cisco-ios',
    '172.16.0.0 0.15.255.255',
    '172.16.0.0 255.240.0.0',
    { kind: 'netmask-for-wildcard', cidr: '172.16.0.0/12' },
  ],
  [
    'cisco-ios',
    'network 10.20.0.0 mask',
    'network 10.20.1.1 mask',
    { kind: 'host-bits', cidr: '10.20.0.0/16' },
  ],
  ['frr', 'ip route 172.16.0.0/12', 'ip route 172.17.0.1/12', { kind: 'host-bits', cidr: '172.16.0.0/12' }],
  ['frr', 'ip route 172.16.0.0/12', 'ip route 172.16.0.0/33', { kind: 'impossible' }],
  [
    'h3c-comware',
    'route-static 172.16.0.0 12',
    'route-static 172.16.0.0 0.15.255.255',
    { kind: 'wildcard-for-netmask', cidr: '172.16.0.0/12' },
  ],
  [
    'h3c-comware',
    'destination 172.16.0.0 0.15.255.255',
    'destination 172.16.0.0 255.240.0.0',
    { kind: 'netmask-for-wildcard', cidr: '172.16.0.0/12' },
  ],
  [
    'huawei-vrp',
    '172.16.0.0 255.240.0.0',
    '172.20.0.0 255.240.0.0',
    { kind: 'host-bits', cidr: '172.16.0.0/12' },
  ],
  [
    'fortios',
    'set dst 172.16.0.0 255.240.0.0',
    'set dst 172.16.0.0 0.15.255.255',
    { kind: 'wildcard-for-netmask', cidr: '172.16.0.0/12' },
  ],
  [
    'fortios',
    'set prefix 10.20.0.0 255.255.0.0',
    'set prefix 10.20.0.9 255.255.0.0',
    { kind: 'host-bits', cidr: '10.20.0.0/16' },
  ],
  [
    'junos-braces',
    'route 172.16.0.0/12',
    'route 172.17.0.0/12',
    { kind: 'host-bits', cidr: '172.16.0.0/12' },
  ],
  ['junos-set', 'remote-ip 172.16.0.0/12', 'remote-ip 300.16.0.0/12', { kind: 'impossible' }],
  ['swanctl', '172.16.0.0/12', '172.17.0.0/12', { kind: 'host-bits', cidr: '172.16.0.0/12' }],
  ['ipsec-conf', '172.16.0.0/12', '172.17.0.0/12', { kind: 'host-bits', cidr: '172.16.0.0/12' }],
];

describe('masks', () => {
  it.each(MASKS)('%s: %s becomes %s', (form, from, to, fault) => {
    expect(SAMPLES[form]).toContain(from);
    const config = read(SAMPLES[form].replace(from, to));
    expect(config.faults).toEqual([expect.objectContaining(fault)]);
    const [found] = config.faults;
    expect(SAMPLES[form].replace(from, to).split('\n')[(found?.place.line ?? 0) - 1]).toContain(
      to.split(' ').at(-1),
    );
    // A mask that can be read in two ways gives no block of its own.
    const isGuess = fault.cidr === undefined || fault.kind.includes('wildcard');
    const blocks = JSON.stringify([config.staticRoutes.rows, config.tunnels.rows, config.bgp.rows]);
    expect(blocks.includes(`"fault":"${fault.kind}"`)).toBe(true);
    if (isGuess) expect(blocks).toMatch(/"cidr":null,"fault":/);
  });
});

describe('lines of IPv6', () => {
  it.each([
    ['cisco-ios', 'ipv6 route 2001:DB8::/32 2001:DB8:1::1'],
    ['frr', 'ipv6 route 2001:db8::/32 2001:db8:1::1'],
    ['h3c-comware', 'ipv6 route-static 2001:DB8:: 32 2001:DB8:1::1'],
    ['huawei-vrp', 'ipv6 route-static 2001:DB8:: 32 2001:DB8:1::1'],
  ] as const)('%s: %s makes no route of IPv4 and no doubt', (form, line) => {
    const text = SAMPLES[form].replace(/\n(end|return)\n$/, `\n${line}\n$1\n`);
    expect(changed(factsOf(read(SAMPLES[form])), factsOf(read(text)))).toEqual(NOTHING_CHANGED);
  });

  it('a selector of IPv6 is one', () => {
    const config = read(SAMPLES.swanctl.replace('100.64.0.0/10', '2001:db8:64::/48'));
    expect(config.faults).toEqual([]);
    expect(config.tunnels.rows[0]?.children.rows[0]?.selectors.rows.at(-1)?.remote?.value).toMatchObject({
      family: 'ipv6',
      written: '2001:db8:64::/48',
      cidr: null,
    });
  });
});

describe('a line that nobody understands', () => {
  it.each([
    ['cisco-ios', ' neighbor 10.0.0.1 remote-as 45104', ' neighbor 10.0.0.1 remote-as fortyfive', 'bgp'],
    [
      'cisco-ios',
      'ip route 172.16.0.0 255.240.0.0 198.51.100.14 200 name standby',
      'p route 172.16.0.0 255.240.0.0 198.51.100.14 200',
      'static',
    ],
    ['frr', ' neighbor 10.0.0.1 timers 10 30', ' neighbor 10.0.0.1 timers ten', 'bgp'],
    ['h3c-comware', ' network 10.20.0.0 255.255.0.0', ' netwrok 10.20.0.0 255.255.0.0', 'bgp'],
    ['huawei-vrp', 'ip route-static 172.16.0.0', 'ip route-statics 172.16.0.0', 'static'],
    ['fortios', 'set distance 200\n        set comment', 'set distance two\n        set comment', 'static'],
    [
      'junos-set',
      'set routing-options static route 172.16.0.0/12 preference 200',
      'set routing-options statics route 172.16.0.0/12 preference 200',
      'static',
    ],
    ['junos-braces', 'peer-as 45104;', 'peer-sa 45104;', 'bgp'],
    ['swanctl', 'remote_ts =', 'remote_st =', 'ipsec'],
    ['ipsec-conf', 'rightsubnet =', 'rightsubnets =', 'ipsec'],
  ] as const)('%s: %s is shown, counted, and leaves its part open', (form, from, to, area) => {
    expect(SAMPLES[form]).toContain(from);
    const config = read(SAMPLES[form].replace(from, to));
    const parts = { bgp: config.bgp, static: config.staticRoutes, ipsec: config.tunnels };
    expect(config.notUnderstood.length).toBeGreaterThan(0);
    expect(config.counts.notUnderstood).toBe(config.notUnderstood.length);
    expect(config.notUnderstood.some(({ areas }) => areas.includes(area))).toBe(true);
    expect(parts[area].absence.means).toBe('unknown');
  });

  it('a command of another trade leaves nothing open', () => {
    const config = read(SAMPLES['cisco-ios'].replace('\nend\n', '\nmarmalade spread thick\nend\n'));
    expect(config.notUnderstood).toMatchObject([{ place: { text: '… … …' }, areas: [] }]);
    expect(means(config)).toEqual(Array(4).fill('absent'));
  });
});
