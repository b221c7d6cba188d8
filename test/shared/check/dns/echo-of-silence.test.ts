import { expect, it } from 'vitest';
import { judgeChecks } from '../../../../shared/check/judge.ts';
import { CHECKS } from '../../../../shared/check/registry.ts';
import { ip } from '../../../../shared/net/ipv4.ts';
import { factsOf } from '../../../../shared/observation/facts.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';
import { API_NAME, dns, healthy, lookup, RESOLVERS, seen, silentDns } from '../../../support/facts.ts';
import { profileWith } from '../../../support/profile.ts';

const LOCAL = ip('127.0.0.1');

/** A forwarder on this machine that says SERVFAIL. */
const forwarder: readonly Observation[] = [
  seen('resolvers', '', [{ interface: null, servers: [LOCAL], domains: [], scope: 'default' }]),
  seen(
    'dns',
    `${LOCAL}:53/udp/${API_NAME}/A`,
    dns(LOCAL, { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
  ),
  seen('lookup', API_NAME, lookup([])),
];

function found(more: readonly Observation[]): readonly string[] {
  const facts = factsOf([...healthy(), ...forwarder, ...more], 'linux');
  return judgeChecks(CHECKS, { profile: profileWith({}), facts }).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

it('a forwarder that repeats the silence of the VPC resolvers is not blamed', () => {
  const silent = RESOLVERS.flatMap((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
    ),
  );
  expect(found(silent)).not.toContain('dns.other-resolver');
});

it('one that fails where they answer is', () => {
  expect(found([])).toContain('dns.other-resolver');
});
