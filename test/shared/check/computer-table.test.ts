/** What the check of cloud computers says, case by case: ports, pings, and one of several. */
import { describe } from 'vitest';
import { reachableCheck } from '../../../shared/check/computer/reachable.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { ping, seen, silentPing, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { COMPUTER, desktop } from './computer-facts.ts';

const SECOND = ip('172.16.0.12');
const oneComputer = { cloudComputers: [{ address: COMPUTER, ports: [443] }] };
const twoComputers = {
  cloudComputers: [
    { address: COMPUTER, ports: [443] },
    { address: SECOND, ports: [443] },
  ],
};
const portless = { cloudComputers: [{ address: COMPUTER, ports: [] }] };

describe('checks of cloud computers', () => {
  table(reachableCheck, [
    { name: 'none is named', says: [] },
    {
      name: 'connected',
      says: 'pass computer-connected',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'connected'), seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER))],
    },
    {
      name: 'connected, and ping filtered',
      says: 'pass computer.icmp-filtered',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'connected'), seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER))],
    },
    {
      name: 'connected, ping never tried',
      says: 'pass computer-connected',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'connected')],
    },
    {
      name: 'silent',
      says: 'fail computer.all-unreachable',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'timed-out')],
    },
    {
      name: 'it answers ping, but not the port',
      says: 'fail computer.port-filtered',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'timed-out'), seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER))],
    },
    {
      name: 'one is off, and one answers ping alone',
      says: ['fail computer.port-filtered', 'warn computer.unreachable'],
      profile: twoComputers,
      seen: [
        desktop(COMPUTER, 'timed-out'),
        seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER)),
        desktop(SECOND, 'timed-out'),
        seen('ping', `${SECOND}/icmp`, silentPing(SECOND)),
      ],
    },
    {
      name: 'one answers ping alone, and the other was not pinged',
      says: 'fail computer.port-filtered',
      profile: twoComputers,
      seen: [
        desktop(COMPUTER, 'timed-out'),
        seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER)),
        desktop(SECOND, 'timed-out'),
      ],
    },
    {
      name: 'a ping on loopback, where this computer itself answers',
      says: 'fail computer.all-unreachable',
      profile: { cloudComputers: [{ address: ip('127.0.1.1'), ports: [443] }] },
      seen: [desktop(ip('127.0.1.1'), 'timed-out'), seen('ping', '127.0.1.1/icmp', ping(ip('127.0.1.1')))],
    },
    {
      name: 'refused',
      says: 'fail computer.port-refused',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'refused')],
    },
    {
      name: 'one of two silent',
      says: ['pass computer-connected', 'warn computer.unreachable'],
      profile: twoComputers,
      seen: [desktop(COMPUTER, 'connected'), desktop(SECOND, 'timed-out')],
    },
    {
      name: 'one of two ports is enough',
      says: 'pass computer-connected',
      profile: { cloudComputers: [{ address: COMPUTER, ports: [443, 8443] }] },
      seen: [desktop(COMPUTER, 'timed-out'), desktop(COMPUTER, 'connected', 8443)],
    },
    {
      name: 'forbidden on this machine',
      says: 'inconclusive blocked',
      profile: oneComputer,
      seen: [desktop(COMPUTER, 'denied')],
    },
    {
      name: 'no port, ping answers',
      says: 'pass computer-answers-ping',
      profile: portless,
      seen: [seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER))],
    },
    {
      name: 'no port, ping silent where others answer',
      says: 'fail computer.all-unreachable',
      profile: portless,
      seen: [seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER))],
    },
    {
      name: 'no port, ping silent where nobody answers',
      says: 'inconclusive computer-ping-only',
      profile: portless,
      base: without(['ping']),
      seen: [seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER))],
    },
    { name: 'never asked', says: 'inconclusive computer-not-asked', profile: oneComputer },
  ]);
});
