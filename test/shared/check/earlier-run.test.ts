/** What an address of an earlier run shows of the way, of the names and of the API. */
import { describe, expect, it } from 'vitest';
import { apiTcpCheck } from '../../../shared/check/api/tcp.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, factsWith, RESOLVERS, seen, tcp, tls } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { deadNames } from './reach-facts.ts';

const [FIRST] = RESOLVERS;
const remembered = seen('remembered', API_NAME, {
  name: API_NAME,
  addresses: [API],
  at: '2026-11-20T08:00:00.000Z',
});
const again = (outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${API}:443`, tcp(API, 443, { outcome, remembered: true, connectMs: null }));

describe('an address of an earlier run', () => {
  table(cloudServicesCheck, [
    {
      name: 'it answers: the way is there',
      says: 'pass route-alive-remembered',
      base: deadNames,
      seen: [remembered, again('connected')],
    },
    {
      name: 'it is silent: that says nothing more',
      says: 'fail route.cloud-services-silent',
      base: deadNames,
      seen: [remembered, again('timed-out')],
    },
    {
      name: 'it was not tried',
      says: 'fail route.cloud-services-silent',
      base: deadNames,
      seen: [remembered],
    },
  ]);
  table(apiTcpCheck, [
    {
      name: 'it answers, and no name leads there: never a pass',
      says: 'inconclusive api-remembered',
      base: deadNames,
      seen: [remembered, again('connected')],
    },
    { name: "today's names count", says: 'pass api-connected', seen: [remembered] },
  ]);
  table(serverCheck, [
    {
      name: 'silent resolvers, the API alive',
      says: 'fail dns.server-silent',
      base: deadNames,
      seen: [remembered, again('connected'), seen('tls', `${API}:443/${API_NAME}`, tls())],
    },
  ]);

  it('is told of with the silent resolvers only where it proves itself', () => {
    const judged = (proof: readonly Observation[]) =>
      serverCheck.judge(
        {
          profile: profileWith(),
          facts: factsWith([remembered, again('connected'), ...proof], 'linux', deadNames),
        },
        FIRST,
      ).findings[0]?.args;
    expect(judged([seen('tls', `${API}:443/${API_NAME}`, tls())])).toMatchObject({ apiAt: API });
    expect(judged([seen('tls', `${API}:443/${API_NAME}`, tls({ trust: 'none' }))])).not.toHaveProperty(
      'apiAt',
    );
  });
});
