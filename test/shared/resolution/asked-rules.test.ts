/** Who is asked for a name where the hosts file or a rule of Windows is about it. */
import { describe, expect, it } from 'vitest';
import type { NameSources } from '../../../shared/resolution/asked.ts';
import { NAME, group, rule, A, B, asked } from './asked-facts.ts';

describe('who is asked for a name', () => {
  it.each<readonly [string, Partial<NameSources>, string]>([
    [
      'the hosts file before all',
      {
        hosts: [{ address: A, names: [NAME.toUpperCase()], line: 3 }],
        rules: [rule([B], '.')],
        groups: [group([A])],
      },
      'hosts',
    ],
    [
      'a line of the hosts file with several names',
      { hosts: [{ address: A, names: ['other.example', NAME], line: 3 }] },
      'hosts',
    ],
    [
      'the hosts file without this name',
      { hosts: [{ address: A, names: ['other.example'], line: 3 }], groups: [group([B])] },
      `servers: ${B}`,
    ],
    ['a rule for any name', { rules: [rule([B], '.')], groups: [group([A])] }, `policy: ${B}`],
    ['a rule for a suffix', { rules: [rule([B], '.AliyunCS.com')], groups: [group([A])] }, `policy: ${B}`],
    [
      'the longest namespace, in whatever order',
      { rules: [rule([B], '.cn-hangzhou.aliyuncs.com'), rule([A], '.aliyuncs.com', '.')] },
      `policy: ${B}`,
    ],
    [
      'an exact name beats a suffix',
      { rules: [rule([A], '.cn-hangzhou.aliyuncs.com'), rule([B], NAME)] },
      `policy: ${B}`,
    ],
    ['a suffix holds the domain itself', { rules: [rule([B], `.${NAME}`), rule([A], '.')] }, `policy: ${B}`],
    [
      'a rule for one name only',
      { rules: [rule([B], 'aliyuncs.com')], groups: [group([A])] },
      `servers: ${A}`,
    ],
    [
      'a suffix is one of whole labels',
      { rules: [rule([B], '.yuncs.com')], groups: [group([A])] },
      `servers: ${A}`,
    ],
    [
      'a rule without servers is an exemption',
      { rules: [rule([B], '.'), rule([], '.aliyuncs.com')], groups: [group([A])] },
      `servers: ${A}`,
    ],
  ])('%s', (_what, sources, expected) => {
    expect(asked(sources)).toBe(expected);
  });
});
