/** Lines of IPv6 and lines that nobody understands. */
import { describe, expect, it } from 'vitest';
import { changed, factsOf } from './facts.ts';
import { read } from './read.ts';
import { SAMPLES } from './samples.ts';
import { NOTHING_CHANGED, means } from './bad-input-facts.ts';

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
