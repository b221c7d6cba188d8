/** What the system's own list of DNS servers calls for. */
import { describe, expect, it } from 'vitest';
import { followUps } from '../../../electron/engine/follow-ups.ts';
import { seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

describe('what an observation calls for', () => {
  describe("of the system's resolvers", () => {
    const group = (servers: readonly string[], changes = {}) => ({
      interface: null,
      servers,
      domains: [],
      scope: 'default' as const,
      ...changes,
    });
    const serversAsked = (
      groups: readonly ReturnType<typeof group>[],
      rules: readonly { readonly namespaces: readonly string[]; readonly servers: readonly string[] }[] = [],
    ): readonly string[] => {
      const tasks = followUps(seen('resolvers', '', groups), profileWith(), [seen('nrpt', '', rules)]);
      return tasks.flatMap((task) =>
        task.kind === 'dns'
          ? [`${task.server.address}${task.server.port === 53 ? '' : `:${task.server.port}`}`]
          : [],
      );
    };
    const thrice = (server: string): readonly string[] => [server, server, server];

    it.each([
      [
        'each in its order, three times',
        [group(['10.0.0.1', '10.0.0.2'])],
        [],
        [...thrice('10.0.0.1'), ...thrice('10.0.0.2')],
      ],
      [
        'the servers of a rule, and once those that it puts aside',
        [group(['10.0.0.1'])],
        [{ namespaces: ['.aliyuncs.com'], servers: ['10.8.0.1'] }],
        [...thrice('10.8.0.1'), '10.0.0.1'],
      ],
      [
        'not those of a rule for another domain',
        [group(['10.0.0.1'])],
        [{ namespaces: ['.corp.example'], servers: ['10.8.0.1'] }],
        thrice('10.0.0.1'),
      ],
      [
        'the supplemental one for the domain, with its port, and not the default',
        [
          group(['10.0.0.1']),
          group(['10.0.0.2'], { scope: 'supplemental', domains: ['aliyuncs.com'], port: 5353 }),
        ],
        [],
        thrice('10.0.0.2:5353'),
      ],
      [
        'the stub and what stands behind it for the name',
        [
          group(['127.0.0.53']),
          group(['10.0.0.1'], { via: 'systemd-resolved' }),
          group(['10.0.0.2'], { via: 'systemd-resolved', scope: 'supplemental', domains: ['corp.example'] }),
        ],
        [],
        [...thrice('127.0.0.53'), ...thrice('10.0.0.1')],
      ],
      ['nobody over IPv6', [group(['fe80::1%2', '10.0.0.1'])], [], thrice('10.0.0.1')],
    ] as const)('%s', (_what, groups, rules, expected) => {
      expect(serversAsked(groups as never, rules)).toEqual(expected);
    });
  });
});
