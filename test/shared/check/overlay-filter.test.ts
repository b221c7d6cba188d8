/** Packet filters that throw packets away: which rule, and whose it is. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { API_NAME, RESOLVERS, seen, silentPing, unseen, winner } from '../../support/facts.ts';
import { tailscale, rules, alive, judged, NOTHING } from './overlay-filter-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const DROP_REPLIES = '-A INPUT -s 100.64.0.0/10 ! -i tailscale0 -j DROP';
const IN_CHAIN = ['-A INPUT -j ts-input', '-A ts-input -s 100.64.0.0/10 -j DROP'];

describe('a rule that throws replies away', () => {
  it('is told once, with all its targets', () => {
    expect(judged([tailscale, rules(DROP_REPLIES)]).findings).toMatchObject([
      {
        code: 'workstation.overlay-filter',
        subjects: RESOLVERS,
        args: { targets: RESOLVERS, rule: DROP_REPLIES, product: 'Tailscale', interface: 'tailscale0' },
      },
    ]);
  });

  it.each<readonly [string, readonly string[], string, string]>([
    ['by its adapter', [DROP_REPLIES], 'Tailscale', 'tailscale0'],
    ['by its chain', IN_CHAIN, 'Tailscale', 'tailscale0'],
    ['not without either', ['-A INPUT -s 100.64.0.0/10 -j DROP'], 'packet filter', ''],
  ])('is a product’s: %s', (_what, list, product, name) => {
    expect(judged([tailscale, rules(...list)]).findings).toMatchObject([
      { args: { product, interface: name } },
    ]);
  });

  it('is nobody’s known where the product is not here', () => {
    expect(judged([rules(...IN_CHAIN)]).findings).toMatchObject([
      { args: { product: 'packet filter', interface: '' } },
    ]);
  });

  it.each<readonly [string, readonly Observation[], Platform]>([
    ['they answer', alive(...RESOLVERS), 'linux'],
    [
      'nobody asked them',
      RESOLVERS.map((server) => unseen('dns', `${server}:53/udp/${API_NAME}/A`)),
      'linux',
    ],
    ['the system is another', [], 'darwin'],
    [
      'they go through a tunnel',
      RESOLVERS.map((target) =>
        seen('winner', target, winner(target, { interface: 'tailscale0', gateway: null })),
      ),
      'linux',
    ],
    [
      'no route leads to them',
      RESOLVERS.map((target) =>
        seen(
          'winner',
          target,
          winner(target, { kind: 'none', interface: null, gateway: null, prefix: null }),
        ),
      ),
      'linux',
    ],
  ])('is not told where %s', (_what, more, platform) => {
    expect(judged([tailscale, rules(DROP_REPLIES), ...more], { platform })).toEqual(NOTHING);
  });

  it('is told of those alone that are silent', () => {
    expect(judged([tailscale, rules(DROP_REPLIES), ...alive(SECOND)]).findings).toMatchObject([
      { args: { targets: [FIRST] } },
    ]);
  });

  it('is no reason where it lets one of the questions through', () => {
    const pinged = seen('ping', `${FIRST}/icmp`, silentPing(FIRST));
    const udp = '-A INPUT -s 100.64.0.0/10 -p udp -j DROP';
    expect(judged([rules(udp), ...alive(SECOND)]).findings).toMatchObject([{ args: { targets: [FIRST] } }]);
    expect(judged([rules(udp), pinged, ...alive(SECOND)])).toEqual(NOTHING);
  });
});

describe('a rule that keeps questions from leaving', () => {
  const out = '-A OUTPUT -d 100.64.0.0/10 -j DROP';
  it('is told as such, and nothing of replies that cannot come', () => {
    expect(judged([tailscale, rules(out, DROP_REPLIES)])).toMatchObject({
      findings: [],
      sent: out,
      gap: null,
    });
  });
  it.each<readonly [string, string, boolean]>([
    ['all of it', out, true],
    ['questions to a DNS server', '-A OUTPUT -p udp -m udp --dport 53 -j DROP', true],
    ['questions to the second alone', `-A OUTPUT -d ${SECOND}/32 -p udp -j DROP`, true],
    ['other ports', '-A OUTPUT -p udp -m udp --dport 54 -j DROP', false],
    ['connections', '-A OUTPUT -d 100.64.0.0/10 -p tcp -j DROP', false],
    ['replies', DROP_REPLIES, false],
  ])('is told before anybody asked, where it would drop %s', (_what, rule, isTold) => {
    const none = RESOLVERS.map((server) => unseen('dns', `${server}:53/udp/${API_NAME}/A`));
    expect(judged([rules(rule), ...none])).toEqual({ ...NOTHING, sent: isTold ? rule : null });
    expect(judged([unseen('filters'), ...none])).toEqual(NOTHING);
  });
});
