import { describe, expect, it } from 'vitest';
import { answeringOf, type NameSources } from '../../../renderer/pages/details/answering.ts';
import type { ResolverGroup } from '../../../shared/observation/workstation.ts';

const NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
const group = (scope: ResolverGroup['scope'], ...domains: readonly string[]): ResolverGroup => ({
  interface: null,
  servers: ['10.0.0.1'],
  domains,
  scope,
});
const rule = (servers: readonly string[], ...namespaces: readonly string[]) => ({ servers, namespaces });
const answering = (sources: Partial<NameSources>) =>
  answeringOf(NAME, { hosts: [], rules: [], groups: [], ...sources });

describe('a name is answered by', () => {
  it.each([
    ['the first group for any name', [group('scoped'), group('default'), group('default')], 1],
    [
      'the group with the longest matching domain',
      [
        group('default'),
        group('supplemental', 'com'),
        group('supplemental', '~AliyunCS.com'),
        group('supplemental', 'yuncs.com'),
      ],
      2,
    ],
  ])('%s', (_what, groups, index) => {
    expect(answering({ groups })).toEqual({ by: 'group', index });
  });

  it.each([
    ['no group has its domain', [group('supplemental', 'example.com'), group('scoped', 'aliyuncs.com')]],
    ['the group has no server', [{ ...group('default'), servers: [] }]],
  ])('nobody where %s', (_what, groups) => {
    expect(answering({ groups })).toEqual({ by: 'nobody' });
  });

  it('a policy before any group, the longest namespace first, an exact name before all', () => {
    const groups = [group('default')];
    expect(
      answering({
        groups,
        rules: [rule(['10.9.9.1'], '.'), rule(['10.9.9.2'], '.other.example', '.AliyunCS.com')],
      }),
    ).toEqual({ by: 'policy', servers: ['10.9.9.2'] });
    expect(
      answering({
        groups,
        rules: [rule(['10.9.9.1'], '.cn-hangzhou.aliyuncs.com'), rule(['10.9.9.2'], NAME)],
      }),
    ).toEqual({ by: 'policy', servers: ['10.9.9.2'] });
    expect(
      answering({ groups, rules: [rule(['10.9.9.1'], '.example.com'), rule(['10.9.9.1'], 'aliyuncs.com')] }),
    ).toEqual({ by: 'group', index: 0 });
  });

  it('a group again where a policy exempts the name', () => {
    expect(
      answering({ groups: [group('default')], rules: [rule(['10.9.9.1'], '.'), rule([], '.aliyuncs.com')] }),
    ).toEqual({ by: 'group', index: 0 });
  });

  it('the hosts file before all', () => {
    const entry = { address: '10.1.1.1', names: ['other', NAME.toUpperCase()], line: 12 };
    expect(
      answering({
        hosts: [{ address: '10.1.1.2', names: ['other'], line: 1 }, entry],
        rules: [rule(['10.9.9.1'], '.')],
        groups: [group('default')],
      }),
    ).toEqual({ by: 'hosts', entry });
  });
});
