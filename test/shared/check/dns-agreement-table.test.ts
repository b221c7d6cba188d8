/** Whether all who are asked say the same, case by case, with the servers that were asked. */
import { describe, expect, it } from 'vitest';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { API_NAME, healthy, lookup, seen, silentDns, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { COMPANY, says } from './dns-facts.ts';
import { company } from './dns-table-facts.ts';

describe('checks of DNS', () => {
  table(agreementCheck, [
    { name: 'all agree', says: 'pass dns-agreed' },
    {
      name: 'right, then wrong',
      says: 'warn dns.flapping',
      seen: [company({ rcode: 'NXDOMAIN', answers: [] }, '#2')],
    },
    {
      name: 'right, then silent, is loss',
      says: 'pass dns-agreed',
      seen: [seen('dns', `${COMPANY}:53/udp/${API_NAME}/A#2`, silentDns(COMPANY, { role: 'configured' }))],
    },
    {
      name: 'always wrong',
      says: 'skipped blocked',
      seen: [seen('lookup', API_NAME, lookup(['8.8.4.4'])), company({ answers: says('8.8.4.4') })],
    },
    {
      name: 'the VPC resolvers are silent',
      says: 'inconclusive blocked',
      base: without(['dns']),
      seen: [company({})],
    },
    { name: 'the system is silent', says: 'inconclusive blocked', base: without(['lookup', 'dns']) },
  ]);
});

describe('dns.flapping', () => {
  it('names the servers that were asked', () => {
    const facts = factsOf([...healthy(), company({ rcode: 'NXDOMAIN', answers: [] }, '#2')], 'linux');
    const found = judgeOne(agreementCheck, { profile: profileWith({}), facts }, () => 0);
    expect(found.flatMap(({ findings }) => findings.map(({ args }) => args))).toEqual([
      expect.objectContaining({ servers: [COMPANY], right: 1, wrong: 1 }),
    ]);
  });
});
