/** What somebody who follows the checklist types about DNS: questions to the right servers, and what each action holds. */
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { API_NAME, RESOLVERS } from '../../support/facts.ts';
import { idsFor, typed } from './typed.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('asking again', () => {
  it('asks two servers at most, without their ports, and leaves out what is no IPv4 address', () => {
    const servers = ['fe80::1', '10.0.0.53:5353', '$(reboot)', '10.0.0.54', '10.0.0.55'];
    expect(typed('dns.system-silent', 'which', { args: { servers } })).toEqual([
      `nslookup ${API_NAME} 10.0.0.53`,
      `nslookup ${API_NAME} 10.0.0.54`,
    ]);
  });

  it('asks nothing where the profile has no name', () => {
    const changes = { args: { servers: ['10.0.0.53'] }, profile: { apiHosts: [] } };
    expect(typed('dns.system-silent', 'which', changes)).toEqual([]);
  });

  it.each<readonly [FindingCode, string, readonly string[]]>([
    ['dns.server-refused', 'who-answers', ['10.0.0.53', '10.0.0.54']],
    ['dns.hijacked', 'compare', ['10.0.0.53', '10.0.0.54']],
    ['dns.unexpected-answer', 'compare', ['10.0.0.53', '10.0.0.54']],
    ['dns.stale-record', 'find', ['10.0.0.53', '10.0.0.54']],
    ['dns.system-slow', 'measure', ['10.0.0.53', '10.0.0.54']],
    // Whether the system's server and the VPC's say the same.
    ['dns.system-differs', 'compare', ['10.0.0.53', FIRST]],
  ])('%s: %s asks the servers in question', (code, id, asked) => {
    const args = { servers: ['10.0.0.53', '10.0.0.54'] };
    expect(typed(code, id, { args })).toEqual(asked.map((server) => `nslookup ${API_NAME} ${server}`));
  });

  it.each(['dns.unexpected-answer', 'dns.stale-record', 'dns.system-slow'] as const)(
    '%s: compares one server with one of the VPC',
    (code) => {
      const id = {
        'dns.unexpected-answer': 'compare',
        'dns.stale-record': 'find',
        'dns.system-slow': 'measure',
      }[code];
      expect(typed(code, id, { args: { servers: ['10.0.0.53'] } })).toEqual([
        `nslookup ${API_NAME} 10.0.0.53`,
        `nslookup ${API_NAME} ${FIRST}`,
      ]);
    },
  );

  it('compares one dead server with one that lives', () => {
    const args = { dead: ['10.0.0.1', '10.0.0.2'], living: ['10.0.0.3', '10.0.0.4'] };
    expect(typed('dns.first-server-dead', 'mend', { args })).toEqual([
      `nslookup ${API_NAME} 10.0.0.1`,
      `nslookup ${API_NAME} 10.0.0.3`,
    ]);
  });
});

describe('what is there to type at all', () => {
  it.each<readonly [FindingCode, string, string]>([
    ['dns.flapping', 'same-answers', SECOND],
    ['dns.flapping', 'order-windows', 'InterfaceMetric'],
    ['dns.flapping', 'order-macos', '-listnetworkserviceorder'],
    ['dns.flapping', 'flush-windows', 'Clear-DnsClientCache'],
    ['dns.flapping', 'flush-macos', 'dscacheutil -flushcache'],
    ['dns.forwarder-missing', 'forward', SECOND],
    ['dns.forwarder-missing', 'here-windows', `${FIRST},${SECOND}`],
    ['dns.forwarder-missing', 'here-macos', `nameserver ${SECOND}`],
    ['dns.rebind-filtered', 'exempt', 'rebind-domain-ok=/aliyuncs.com/'],
    ['dns.stale-policy', 'show-rules', 'Get-DnsClientNrptPolicy -Effective'],
    ['dns.system-differs', 'rules', 'Get-DnsClientNrptRule'],
    ['dns.system-differs', 'here-windows', `${FIRST},${SECOND}`],
    ['dns.name-unknown', 'region', 'vpc-doctor profile init --region'],
    ['dns.stale-record', 'forward', SECOND],
    ['dns.server-silent', 'open-port', SECOND],
    ['dns.server-silent', 'route', '100.64.0.0'],
    ['dns.udp-blocked', 'open-udp', SECOND],
    ['workstation.no-resolver', 'automatic-windows', 'Get-DnsClientServerAddress'],
    ['workstation.no-resolver', 'automatic-windows', 'Clear-DnsClientCache'],
    ['workstation.fake-ip', 'flush-windows', 'Clear-DnsClientCache'],
    ['workstation.fake-ip', 'flush-macos', 'dscacheutil -flushcache'],
    ['workstation.hosts-override', 'edit-windows', 'drivers\\etc\\hosts.bak'],
    ['workstation.hosts-override', 'edit-windows', 'notepad.exe -Verb RunAs'],
    ['workstation.hosts-override', 'edit-windows', 'Clear-DnsClientCache'],
    ['workstation.hosts-override', 'edit-macos', 'undo sudo cp /etc/hosts.vpc-doctor /etc/hosts'],
    ['workstation.hosts-override', 'edit-macos', 'dscacheutil -flushcache'],
    ['workstation.hosts-override', 'edit-linux', 'undo sudo cp /etc/hosts.vpc-doctor /etc/hosts'],
  ])('%s, %s: %s', (code, id, part) => {
    expect(typed(code, id).join('\n')).toContain(part);
  });

  it('takes out the line of the hosts file that is to blame', () => {
    expect(typed('workstation.hosts-override', 'edit-linux', { args: { line: 7 } })[0]).toContain(
      "'7s/^/# /'",
    );
    expect(typed('workstation.hosts-override', 'edit-macos', { args: { line: 7 } })[0]).toContain(
      "'7s/^/# /'",
    );
  });

  it('opens UDP and TCP for a silent server, and UDP alone where TCP passes', () => {
    expect(typed('dns.server-silent', 'open-port').join('\n')).toMatch(/tcp/i);
    expect(typed('dns.udp-blocked', 'open-udp').join('\n')).not.toMatch(/tcp/i);
  });

  it('looks at the way to a silent server where no other answers', () => {
    expect(idsFor('dns.server-silent', { otherAnswers: false })).toEqual(['open-port', 'route', 'cen']);
    expect(idsFor('dns.server-silent', { otherAnswers: true })).toEqual(['open-port']);
  });
});
