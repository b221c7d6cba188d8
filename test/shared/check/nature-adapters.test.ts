/** Adapters and ways of which little is known, cards and switches: when they are judged as an overlay. */
import { describe } from 'vitest';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { adapter, healthy, RESOLVERS, seen, unseen } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { VIA, leaving, beside, odd, soft } from './nature-facts.ts';
import { unasked, silent } from './workstation-facts.ts';

describe('tunnels, and what may be one', () => {
  table(overlayCheck, [
    {
      name: 'an adapter of unknown kind that owns the way, unasked',
      says: 'inconclusive overlay-adapter-unclear',
      base: unasked,
      seen: [beside(odd), ...leaving(VIA)],
    },
    {
      name: 'an adapter of unknown kind that delivers',
      says: 'pass overlay-clear',
      seen: [beside(odd), ...leaving(VIA)],
    },
    { name: 'an adapter of unknown kind beside the way', says: 'pass overlay-clear', seen: [beside(odd)] },
    { name: 'an empty device of a program beside the way', says: 'pass overlay-clear', seen: [beside(soft)] },
    {
      name: 'a way over an adapter that is not listed',
      says: 'inconclusive overlay-adapter-unclear',
      base: unasked,
      seen: leaving({ interface: 'gone0', gateway: null }),
    },
    { name: 'adapters unknown, all else in order', says: 'inconclusive unknown', seen: [unseen('adapters')] },
    {
      name: 'adapters unknown, and a fake-IP address as the source',
      says: 'inconclusive overlay-suspected',
      base: unasked,
      seen: [
        unseen('adapters'),
        ...leaving({ interface: '198.18.0.1', gateway: ip('198.18.0.2'), prefix: block('0.0.0.0/1') }),
      ],
    },
    {
      name: 'adapters unknown, and a name that only tunnels have',
      says: 'inconclusive overlay-suspected',
      base: unasked,
      seen: [
        unseen('adapters'),
        ...leaving({ interface: 'utun7', gateway: null, prefix: block('100.96.0.0/11') }),
      ],
    },
    {
      name: 'the way to one target unknown',
      says: 'inconclusive unknown',
      base: healthy().filter((one) => one.kind !== 'winner' || one.subject !== RESOLVERS[1]),
      seen: [unseen('winner', RESOLVERS[1], 'unparsable')],
    },
    {
      name: 'halves over a card, and nobody answers',
      says: 'fail workstation.wrong-route',
      base: silent,
      seen: leaving({ gateway: ip('192.168.1.9'), prefix: block('0.0.0.0/1') }),
    },
    {
      name: 'an external switch of Hyper-V as the way out, unasked',
      says: 'pass overlay-none',
      base: unasked,
      seen: [
        seen('adapters', '', [
          adapter({ name: 'vEthernet (External)', kind: 'bridge' }),
          adapter({ addresses: [] }),
        ]),
        ...leaving({ interface: 'vEthernet (External)' }),
      ],
    },
    {
      name: 'a second card with a better metric, unasked',
      says: 'pass overlay-none',
      base: unasked,
      seen: [beside(adapter({ name: 'eth1' })), ...leaving({ interface: 'eth1', gateway: ip('10.1.1.1') })],
    },
  ]);
});
