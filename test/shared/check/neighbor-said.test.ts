/** What is said of a fixed entry of the gateway, and the commands that remove it. */
import { describe, expect, it } from 'vitest';
import { neighborCheck } from '../../../shared/check/workstation/neighbor.ts';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { NEIGHBOR } from '../../../shared/check/workstation/neighbor.findings.ts';
import type { FindingArgs } from '../../../shared/diagnosis/finding-args.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentPing,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { FIRST, SECOND, fixed, entries, base } from './neighbor-facts.ts';

describe('a fixed entry', () => {
  const context = (more: readonly Observation[]) => ({
    profile: profileWith({}),
    facts: factsOf([...base, ...more], 'linux'),
  });
  it('is told with its address, and with what was asked', () => {
    const asked = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));
    const other = seen('ping', `${FIRST}/icmp`, silentPing(FIRST));
    expect(neighborCheck.judge(context([other, asked]), '').findings).toMatchObject([
      {
        args: { gateway: GATEWAY, interface: 'eth0', mac: '02:00:00:00:00:77', pinged: true },
        subjects: RESOLVERS,
        confidence: 'medium',
        evidence: ['neighbors-1', 'ping-1'],
        alternatives: ['workstation.gateway-silent', 'route.private-link-down'],
      },
    ]);
    const unsent = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY, { sent: 0 }));
    const bare: Neighbor = { address: GATEWAY, interface: 'eth0', state: 'permanent' };
    const others = [
      seen('ping', `${GATEWAY}/dns`, silentPing(GATEWAY, { via: 'dns' })),
      seen('ping', `${FIRST}/icmp`, silentPing(FIRST)),
    ];
    expect(neighborCheck.judge(context([unsent, entries(bare), ...others]), '').findings).toMatchObject([
      { args: { mac: null, pinged: false } },
    ]);
  });

  it('of one of two adapters is that of the adapter that packets leave by', () => {
    const cards = [adapter({ name: 'tun0', kind: 'tunnel' }), adapter(), adapter({ name: 'eth1' })];
    const more = [
      seen('adapters', '', cards),
      entries(fixed({ state: 'stale' }), fixed({ interface: 'eth1' })),
    ];
    expect(neighborCheck.judge(context(more), '').reason).toEqual({
      key: 'neighbor-not-fixed',
      args: { gateways: [GATEWAY] },
    });
  });

  it.each<readonly [string, Neighbor['state'], Neighbor['state'], string]>([
    ['one fixed and right, one in unknown words', 'permanent', 'other', 'unknown'],
    ['one in unknown words, one learned', 'stale', 'other', 'unknown'],
    ['one fixed and right, one learned', 'permanent', 'stale', 'neighbor-fixed-works'],
  ])('of one of two routers says nothing of the other: %s', (_what, first, second, key) => {
    const other = ip('192.168.1.2');
    const more = [
      seen('winner', SECOND, winner(SECOND, { gateway: other })),
      entries(fixed({ state: first }), fixed({ state: second, address: other })),
      seen('ping', `${FIRST}/icmp`, ping(FIRST)),
    ];
    expect(neighborCheck.judge(context(more), '').reason.key).toBe(key);
  });

  it('counts for each of two adapters that lead to a router with the same address', () => {
    const more = [
      seen('winner', SECOND, winner(SECOND, { interface: 'eth1' })),
      entries(fixed({ state: 'stale' }), fixed({ interface: 'eth1' })),
    ];
    expect(neighborCheck.judge(context(more), '').findings).toMatchObject([
      { code: 'workstation.fixed-gateway', args: { interface: 'eth1', targets: [SECOND] } },
    ]);
  });

  it('is unknown with the reason of what could not be read', () => {
    const unread = [
      ...without(['winner', 'routes']),
      entries(fixed()),
      unseen('winner', FIRST, 'tool-missing'),
    ];
    const facts = factsOf(unread, 'linux');
    expect(neighborCheck.judge({ profile: profileWith({}), facts }, '').reason).toMatchObject({
      args: { what: 'routes', reason: 'tool-missing' },
    });
  });

  it('is no answer to ARP, so the check of the gateway does not take it for one', () => {
    const reasonOf = (...more: readonly Observation[]) => gatewayCheck.judge(context(more), '').reason;
    const asked = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));
    expect(reasonOf(asked)).toEqual({ key: 'gateway-fixed', args: { gateway: GATEWAY, pinged: true } });
    expect(reasonOf()).toEqual({ key: 'gateway-fixed', args: { gateway: GATEWAY, pinged: false } });
    // The only entry counts, whatever the tool calls the adapter; on another adapter it shows no router there.
    expect(reasonOf(entries(fixed({ interface: 'Ethernet' })))).toMatchObject({ key: 'gateway-fixed' });
    const both = entries(fixed({ state: 'failed' }), fixed({ interface: 'eth1' }));
    expect(gatewayCheck.judge(context([both]), '').findings).toMatchObject([
      { code: 'workstation.gateway-silent', args: { arp: 'failed', elsewhere: null } },
    ]);
  });
});

describe('the commands that remove it', () => {
  type Args = FindingArgs['workstation.fixed-gateway'];
  const commandsOf = (changes: Partial<Args> = {}) => {
    const args: Args = {
      gateway: GATEWAY,
      interface: 'eth 0',
      mac: '2:0:0:0:0:77',
      pinged: true,
      targets: [],
      ...changes,
    };
    return NEIGHBOR['workstation.fixed-gateway'].actions.flatMap((action) =>
      'commands' in action ? action.commands(args) : [],
    );
  };
  it('say how the entry is set again', () => {
    expect(commandsOf()).toEqual([
      {
        shell: 'cmd',
        run: `netsh interface ipv4 delete neighbors "eth 0" ${GATEWAY}`,
        undo: `netsh interface ipv4 add neighbors "eth 0" ${GATEWAY} 02-00-00-00-00-77`,
      },
      { shell: 'sh', run: `sudo arp -d ${GATEWAY}`, undo: `sudo arp -s ${GATEWAY} 02:00:00:00:00:77` },
      {
        shell: 'sh',
        run: `sudo ip neigh del ${GATEWAY} dev 'eth 0'`,
        undo: `sudo ip neigh replace ${GATEWAY} lladdr 02:00:00:00:00:77 dev 'eth 0' nud permanent`,
      },
    ]);
  });

  it('say how an entry with whole pairs is set again, be it with hyphens', () => {
    expect(commandsOf({ mac: '02-00-5E-00-00-77' }).map(({ undo }) => undo)).toEqual([
      `netsh interface ipv4 add neighbors "eth 0" ${GATEWAY} 02-00-5E-00-00-77`,
      `sudo arp -s ${GATEWAY} 02:00:5E:00:00:77`,
      `sudo ip neigh replace ${GATEWAY} lladdr 02:00:5E:00:00:77 dev 'eth 0' nud permanent`,
    ]);
  });

  it.each([null, 'mac-1', '02:00:00:00:00:77; reboot', 'reboot; 02:00:00:00:00:77'])(
    'say their risk where %s cannot be set again',
    (mac) => {
      expect(commandsOf({ mac }).map(({ undo, risk }) => [undo, risk])).toEqual(
        Array.from({ length: 3 }, () => [undefined, 'computer']),
      );
    },
  );

  it('are none where nobody knows what to remove', () => {
    expect(commandsOf({ gateway: 'ip-1' })).toEqual([]);
    expect(commandsOf({ interface: '' })).toEqual([]);
  });
});
