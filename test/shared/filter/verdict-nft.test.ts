/** What becomes of an answer by rules of nftables. */
import { describe, expect, it } from 'vitest';
import { replyVerdict } from '../../../shared/filter/verdict.ts';
import type { FilterSet } from '../../../shared/observation/filters.ts';
import { REQUEST, output, read, type Expected } from './verdict-facts.ts';

const nft = (...lines: readonly string[]): FilterSet => read(output('nft', '', [...lines, ''].join('\n')));
const chain = (hook: string, ...lines: readonly string[]): readonly string[] => [
  'table inet t {',
  '\tchain c {',
  `\t\ttype filter hook ${hook} priority filter; policy accept;`,
  ...lines.map((line) => `\t\t${line}`),
  '\t}',
  '}',
];

describe('by nft', () => {
  it.each<readonly [string, Expected, readonly string[]]>([
    [
      'a drop',
      'dropped',
      chain('input', 'iifname != "tailscale0" ip saddr 100.64.0.0/10 counter packets 9 bytes 756 drop'),
    ],
    [
      'a map of verdicts',
      'accepted',
      chain('input', 'ct state vmap { established : accept, related : accept, invalid : drop }', 'drop'),
    ],
    [
      'another family',
      'accepted',
      [
        ...chain('input', 'ip6 saddr ::/0 drop'),
        'table ip6 x {',
        '\tchain c {',
        '\t\ttype filter hook input priority filter; policy drop;',
        '\t}',
        '}',
      ],
    ],
    [
      'a table that sleeps',
      'accepted',
      chain('input', 'drop').flatMap((line) =>
        line.startsWith('table') ? [line, '\tflags dormant'] : [line],
      ),
    ],
    [
      'two chains of one hook: an accept is only of its own',
      'dropped',
      [
        ...chain('input', 'accept'),
        ...chain('input', 'ip saddr 100.64.0.0/10 drop').map((line) => line.replace('inet t', 'ip u')),
      ],
    ],
    [
      'a set that is listed',
      'dropped',
      [
        'table inet t {',
        '\tset bad {',
        '\t\ttype ipv4_addr',
        '\t\tflags interval',
        '\t\telements = { 10.0.0.0/8,',
        '\t\t\t     100.64.0.0/10 }',
        '\t}',
        '',
        '\tchain c {',
        '\t\ttype filter hook input priority filter; policy accept;',
        '\t\tip saddr @bad drop',
        '\t}',
        '}',
      ],
    ],
    [
      'a set that fills by itself',
      'unknown',
      [
        'table inet t {',
        '\tset bad {',
        '\t\ttype ipv4_addr',
        '\t\tflags dynamic,timeout',
        '\t}',
        '',
        '\tchain c {',
        '\t\ttype filter hook input priority filter; policy accept;',
        '\t\tip saddr @bad drop',
        '\t}',
        '}',
      ],
    ],
    ['words that nobody knows', 'unknown', chain('input', 'rt classid 7 drop')],
    [
      'the same behind a final accept',
      'accepted',
      chain('input', 'ct state established accept', 'rt classid 7 drop'),
    ],
    ['a limit', 'unknown', chain('input', 'limit rate over 10/second drop')],
    ['a bit of the state that is off', 'dropped', chain('input', 'ct state ! new drop')],
    [
      'a mark of a connection, before connections are looked up',
      'accepted',
      chain('prerouting', 'ct mark 0x0 drop').map((line) => line.replace('filter;', 'raw;')),
    ],
    ['a state, where packets have one', 'accepted', chain('prerouting', 'ct state invalid drop')],
    [
      'two marks set by one rule, of which the second is no part of the first',
      'accepted',
      [
        ...chain('prerouting', 'iifname != "wg0" ct mark set 0x00000f41 meta mark set 0x6d6f6c65').map(
          (line) => line.replace('priority filter', 'priority -199'),
        ),
        ...chain('input', 'ct mark 0x00000f41 accept', 'drop').map((line) =>
          line.replace('inet t', 'inet u'),
        ),
      ],
    ],
    [
      'a mark made by calculation, which is not followed',
      'unknown',
      [
        ...chain('prerouting', 'ct mark set ct mark and 0xff00 or 0x1 meta mark set ct mark').map((line) =>
          line.replace('priority filter', 'priority -199'),
        ),
        ...chain('input', 'meta mark 0x1 drop').map((line) => line.replace('inet t', 'inet u')),
      ],
    ],
  ])('%s: %s', (_what, expected, lines) => {
    expect(replyVerdict(nft(...lines), REQUEST)).toMatchObject({ verdict: expected });
  });
});
