/** The tab of the DNS answers: by name, with the roles of their servers. */
import { describe, expect, it } from 'vitest';
import { answersByName } from '../../../renderer/pages/details/dns.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, API_NAME, dns, lookup, RESOLVERS, silentDns } from '../../support/facts.ts';

describe('the DNS answers', () => {
  it("stand side by side, and those that differ from the VPC's are marked", () => {
    const own = ip('192.168.1.53');
    const two = dns(RESOLVERS[0], {
      answers: [API, '100.100.45.11'].map((data) => ({ name: API_NAME, type: 'A', ttl: 60, data })),
    });
    const [first, ...others] = answersByName(
      [
        two,
        dns(RESOLVERS[1]),
        dns(own, { role: 'configured', answers: [] }),
        silentDns(own, { role: 'configured' }),
      ],
      [lookup(['8.8.4.4'])],
    );
    expect(others).toEqual([]);
    expect(first?.answers.map(({ by, outcome, agrees }) => [by, outcome, agrees])).toEqual([
      ['system', 'answered', false],
      ['configured', 'answered', false],
      ['configured', 'silent', null],
      ['vpc', 'answered', true],
      ['vpc', 'answered', true],
    ]);
  });

  it('are not compared where the VPC says nothing', () => {
    expect(
      answersByName([silentDns(RESOLVERS[0])], [lookup([API])])[0]?.answers.map(({ agrees }) => agrees),
    ).toEqual([null, null]);
  });
});
