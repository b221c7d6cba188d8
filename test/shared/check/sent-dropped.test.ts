/** What a rule of this machine drops without a word. */
import { describe, expect, it } from 'vitest';
import { droppedRequests } from '../../../shared/check/sent-filters.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { filters, seen, silentPing, tcp } from '../../support/facts.ts';
import { COMPUTER, denied, facts, denials } from './sent-facts.ts';

describe('what a rule drops', () => {
  const silent = (address: Ipv4, port: number): Observation =>
    seen(
      'tcp',
      `${address}:${port}`,
      tcp(address, port, { role: 'computer', outcome: 'timed-out', connectMs: null }),
    );
  const dropAll = seen('filters', '', filters(`-A OUTPUT -d ${COMPUTER}/32 -j DROP`));

  it('was denied: the ping, and the connection by its role', () => {
    const quiet = seen('ping', 'a', silentPing(COMPUTER));
    expect(denials(dropAll, quiet, silent(COMPUTER, 4172))).toEqual([
      `tcp ${COMPUTER} 4172 computer`,
      `icmp ${COMPUTER} - ping`,
    ]);
  });

  it('is said once, however it is known', () => {
    expect(denials(dropAll, denied(COMPUTER, 443, 'computer'))).toEqual([`tcp ${COMPUTER} 443 computer`]);
  });

  it('is another thing at another port', () => {
    expect(denials(dropAll, denied(COMPUTER, 443, 'computer'), silent(COMPUTER, 4172))).toEqual([
      `tcp ${COMPUTER} 443 computer`,
      `tcp ${COMPUTER} 4172 computer`,
    ]);
  });

  it('is nothing where no route leads out in the first place', () => {
    const view = [dropAll, silent(COMPUTER, 4172)];
    expect(droppedRequests(facts(view))).toMatchObject([{ request: { target: COMPUTER, port: 4172 } }]);
    expect(droppedRequests(facts(view, { kind: 'none', interface: null, gateway: null }))).toEqual([]);
  });
});
