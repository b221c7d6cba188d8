/** What silence is worth where this workstation may not have sent: nothing by itself, and what shows that packets got out. */
import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { isBlockedHere, isPingUsable, sendingOf } from '../../../shared/check/sending.ts';
import { liveness } from '../../../shared/check/liveness.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { deniedApi, mute, questions } from '../../support/blocked-workstations.ts';
import {
  API,
  control,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentPing,
  tcp,
  trace,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { pings } from './sending-facts.ts';

const [FIRST] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');

describe('what silence is worth', () => {
  const profile = profileWith();
  it('nothing, where this workstation did not send', () => {
    const facts = factsOf([...mute(), ...pings, ...questions({})], 'win32');
    expect(RESOLVERS.map((target) => liveness({ facts, profile }, target))).toEqual(['unknown', 'unknown']);
    expect(isBlockedHere(facts, FIRST)).toBe(true);
    expect(isBlockedHere(facts, '127.0.0.1')).toBe(false);
  });

  it("nothing, where a rule of this machine refuses in the target's name", () => {
    const facts = factsOf(
      [
        ...mute(),
        ...questions({ outcome: 'error', errno: 'EPERM' }, RESOLVERS, ['udp']),
        ...questions({ outcome: 'refused', errno: 'ECONNREFUSED' }, RESOLVERS, ['tcp']),
      ],
      'linux',
    );
    expect(RESOLVERS.map((target) => liveness({ facts, profile }, target))).toEqual(['unknown', 'unknown']);
  });

  it('nothing, where ping cannot even reach the loopback', () => {
    const silent = [silentPing(FIRST), silentPing(API)].map((one) => seen('ping', `${one.target}/icmp`, one));
    const alive = seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER));
    expect(liveness({ facts: factsOf([...mute(), ...silent, alive], 'linux'), profile }, FIRST)).toBe('dead');
    const broken = factsOf(
      [...mute(), ...silent, alive, seen('control', '', control({ ping: 'denied' }))],
      'linux',
    );
    expect([isPingUsable(broken), liveness({ facts: broken, profile }, FIRST)]).toEqual([false, 'unknown']);
  });

  it('the self-test is no sign that networks answer ping', () => {
    const own = seen('ping', '127.0.0.1/icmp', ping(ip('127.0.0.1')));
    expect(
      liveness(
        {
          facts: factsOf([...mute(), seen('ping', `${FIRST}/icmp`, silentPing(FIRST)), own], 'linux'),
          profile,
        },
        FIRST,
      ),
    ).toBe('unknown');
  });

  it('a trace that got out shows that not everything is blocked', () => {
    const facts = factsOf([...mute(), deniedApi, seen('trace', API, trace(API, [GATEWAY]))], 'win32');
    expect(sendingOf(facts)).toMatchObject({ nothingGotOut: false });
    expect([...sendingOf(facts).blocked]).toEqual([API]);
  });

  it('a denied port of one computer does not take the others along', () => {
    const other = ip('172.16.0.12');
    const facts = factsOf(
      [
        ...mute(),
        seen('routes', '', { routes: [route('0.0.0.0/0')], rules: [] }),
        seen(
          'tcp',
          `${COMPUTER}:443`,
          tcp(COMPUTER, 443, { role: 'computer', outcome: 'denied', errno: 'EACCES', connectMs: null }),
        ),
        seen('tcp', `${other}:443`, tcp(other, 443, { role: 'computer' })),
      ],
      'win32',
    );
    const profile = profileWith({
      cloudComputers: [
        { address: COMPUTER, ports: [443] },
        { address: other, ports: [443] },
      ],
    });
    const results = judgeChecks(CHECKS, { profile, facts }).filter(({ id }) => id === 'computer.reachable');
    expect(results.map(({ outcome, reason }) => `${outcome} ${reason.key}`)).toEqual([
      'inconclusive blocked',
      'pass computer-connected',
    ]);
  });
});
