/** An old record leads to nobody, or to somebody else: what is said of the answer, and what is not said of the API. */
import { describe, expect, it } from 'vitest';
import { answerCheck } from '../../../shared/check/dns/answer.ts';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { apiTcpCheck } from '../../../shared/check/api/tcp.ts';
import { apiTlsCheck } from '../../../shared/check/api/tls.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, factsWith, lookup, seen, tcp, tls, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { OLD } from './dns-answer-facts.ts';

const named = (address: Ipv4): Observation => seen('lookup', API_NAME, lookup([address]));
const nobody = (address: Ipv4): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'timed-out', connectMs: null }));
const refused = seen('tcp', `${OLD}:443`, tcp(OLD, 443, { outcome: 'refused', connectMs: null }));

describe('an old record', () => {
  table(answerCheck, [
    { name: 'nobody at the old address', says: 'fail dns.stale-record', seen: [named(OLD), nobody(OLD)] },
    {
      name: 'a host that refuses at the old address',
      says: 'fail dns.stale-record',
      seen: [named(OLD), refused],
    },
    { name: 'the old address was not tried', says: 'pass dns-answer-expected', seen: [named(OLD)] },
    {
      name: 'one of two addresses is confirmed',
      says: 'pass dns-answer-expected',
      seen: [seen('lookup', API_NAME, lookup([OLD, API])), nobody(OLD)],
    },
    {
      name: 'the other address does not work either',
      says: 'pass dns-answer-expected',
      seen: [named(OLD), nobody(OLD), nobody(API)],
    },
    {
      name: 'the VPC resolvers are silent',
      says: 'pass dns-answer-expected',
      base: without(['dns']),
      seen: [named(OLD), nobody(OLD)],
    },
    {
      name: 'another candidate name leads to the API',
      says: 'pass dns-answer-expected',
      profile: {
        apiHosts: [
          { host: API_NAME, port: 443 },
          { host: 'b.aliyuncs.com', port: 443 },
        ],
      },
      seen: [
        named(OLD),
        nobody(OLD),
        seen('lookup', 'b.aliyuncs.com', lookup([API], { name: 'b.aliyuncs.com' })),
      ],
    },
  ]);

  table(apiTcpCheck, [
    { name: 'the old address is not judged', says: 'inconclusive blocked', seen: [named(OLD), nobody(OLD)] },
  ]);

  table(apiTlsCheck, [
    {
      name: 'nor is who lives there now',
      says: 'inconclusive blocked',
      seen: [
        named(OLD),
        seen('tcp', `${OLD}:443`, tcp(OLD, 443)),
        seen(
          'tls',
          `${OLD}:443/${API_NAME}`,
          tls({ target: { address: OLD, port: 443 }, nameMatches: false }),
        ),
      ],
    },
  ]);

  table(agreementCheck, [
    { name: 'old and new are no agreement', says: 'skipped blocked', seen: [named(OLD), nobody(OLD)] },
  ]);

  it('is in a cache where no server gives it', () => {
    const facts = factsWith([named(OLD), nobody(OLD)]);
    expect(answerCheck.judge({ profile: profileWith(), facts }, '').findings[0]?.args).toMatchObject({
      servers: [],
      answers: [OLD],
      expected: [API],
    });
  });
});
