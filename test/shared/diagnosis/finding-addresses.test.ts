/** Which addresses a finding is about. */
import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../../shared/diagnosis/causes.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import { ONE, OTHER, API, overlay, silent, systemSilent } from './explaining-findings.ts';

describe('the addresses that a finding is about', () => {
  it.each<readonly [string, Finding, readonly string[]]>([
    ['its targets, without ports', overlay(ONE, `${API}:443`), [ONE, API]],
    ['its one target', finding('api.filtered', { target: `${API}:443`, hosts: [] }), [API]],
    ['the servers of the cloud', silent(ONE, OTHER), [ONE, OTHER]],
    [
      'its subjects',
      finding(
        'workstation.gateway-silent',
        {
          gateway: '192.168.1.1',
          interface: 'a',
          arp: 'failed',
          pinged: true,
          behind: true,
          elsewhere: null,
        },
        { subjects: [ONE] },
      ),
      [ONE],
    ],
    [
      'the subjects of a silent server',
      finding('dns.server-silent', { servers: [], otherAnswers: false }, { subjects: [ONE] }),
      [ONE],
    ],
    [
      'the pinned address of a hosts file',
      finding('workstation.hosts-override', { name: 'a', answers: [API], line: 1, expected: [] }),
      [API],
    ],
    ['not the servers of the company', systemSilent('192.168.1.53'), []],
    [
      'not what a name resolves to',
      finding(
        'dns.public-answer',
        { name: 'a', answers: ['8.8.8.8'], servers: ['192.168.1.53'], expected: [] },
        { subjects: ['192.168.1.53'] },
      ),
      [],
    ],
    ['not names', finding('dns.name-unknown', { names: ['a'], servers: [ONE], rcode: 'NXDOMAIN' }), []],
  ])('%s', (_what, one, expected) => {
    expect([...targetsOf(one)]).toEqual(expected);
  });
});
