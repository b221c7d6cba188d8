/** Programs among the resolvers that are asked: how they are known, who stands in the way, and who does not. */
import { describe, expect, it } from 'vitest';
import { resolverAgents } from '../../../shared/check/dns/agents.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { factsWith, healthy, seen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { asked, set } from './dns-facts.ts';
import { factsOf } from '../../../shared/observation/facts.ts';

describe('agents among the resolvers', () => {
  const agents = (...servers: readonly string[]) =>
    resolverAgents({
      profile: profileWith(),
      facts: factsOf(
        [...healthy(), seen('resolvers', '', [{ interface: null, servers, domains: [], scope: 'default' }])],
        'win32',
      ),
    });

  it('are named by the addresses that only they have', () => {
    expect(agents('127.0.2.2', '127.0.2.3')).toEqual([
      { product: 'Cloudflare WARP', servers: ['127.0.2.2', '127.0.2.3'], isRight: false },
    ]);
    expect(agents('100.100.100.100')).toEqual([
      { product: 'Tailscale', servers: ['100.100.100.100'], isRight: false },
    ]);
  });

  it.each(['127.0.0.1', '127.0.0.53', '192.168.1.53', '8.8.8.8'])('%s names nobody', (server) => {
    expect(agents(server)).toEqual([]);
  });
});

describe('agents that answer', () => {
  const agents = (servers: readonly string[], more: readonly Observation[]) =>
    resolverAgents({
      profile: profileWith(),
      facts: factsWith([set(...servers), ...more]),
    });

  it('stand in nobody’s way where all their servers are right', () => {
    const [first, second] = [ip('127.0.2.2'), ip('127.0.2.3')];
    const both = [first, second];
    expect(agents(both, [asked(first), asked(second)])).toMatchObject([{ isRight: true }]);
    expect(agents(both, [asked(first), asked(second, { answers: [] })])).toMatchObject([{ isRight: false }]);
  });

  it('are told apart', () => {
    const more = [asked(ip('100.100.100.100')), asked(ip('127.0.2.2'), { answers: [] })];
    expect(agents(['127.0.2.2', '100.100.100.100'], more)).toEqual([
      { product: 'Cloudflare WARP', servers: ['127.0.2.2'], isRight: false },
      { product: 'Tailscale', servers: ['100.100.100.100'], isRight: true },
    ]);
  });
});
