/** Certificates, portals and proxies of companies, with their names. */
import type { FieldFact } from './made.ts';

const port = { address: '100.99.8.7', port: 443 };

const tls = (subject: string, issuer: string, names: readonly string[]): object => ({
  target: port,
  serverName: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
  outcome: 'established',
  protocol: 'TLSv1.3',
  trust: 'system',
  nameMatches: true,
  dates: 'valid',
  handshakeMs: 14,
  attempts: 1,
  chain: [
    {
      subject,
      issuer,
      names,
      notBefore: '2026-01-05T00:00:00.000Z',
      notAfter: '2027-02-05T23:59:59.000Z',
      fingerprint256: 'AA:BB',
    },
  ],
});

const http = (more: object): object => ({
  target: port,
  host: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
  outcome: 'answered',
  apiSignature: false,
  clockOffsetMs: null,
  durationMs: 9,
  ...more,
});

export const CONNECTIONS: readonly FieldFact[] = [
  [
    'certificates of a company',
    'tls',
    (d) => ({
      subject: '100.99.8.7:443',
      value: tls(
        `CN=${d.fqdn('CN')}, OU=${d.word('OU')}, O=${d.person('O')} AG, L=${d.word('L')}, emailAddress=${d.email('e-mail')}`,
        `CN=${d.word('CN of the issuer')} SSL Inspection CA, DC=${d.word('DC of the issuer', false)}, DC=lan`,
        [d.fqdn('name'), `*.${d.domain('wildcard')}`, `IP:${d.ip('address as a name')}`],
      ),
    }),
  ],
  [
    'a certificate of a firewall',
    'tls',
    (d) => ({
      subject: '100.99.8.7:443',
      value: tls(
        `CN=FGT60F${d.secret('serial of a firewall', 'digits')}`,
        `CN=${d.serial('serial as an issuer')}, O=Fortinet`,
        [`DNS:${d.host('single-label name')}`],
      ),
    }),
  ],
  [
    'a portal',
    'http',
    (d) => ({
      subject: '100.99.8.7:443',
      value: http({
        status: 302,
        server: `squid/5.7 (${d.host('host in a banner')})`,
        redirectHost: d.fqdn('portal'),
        bodyStart: `<html><title>${d.word('hotel')} Guest Wi-Fi</title><a href="http://${d.ip('address of a portal')}/login?mac=${d.mac('MAC in a query', 'dash')}&user=${d.email('user in a query')}&session=${d.secret('session', 'hex')}">`,
      }),
    }),
  ],
  [
    'a proxy that explains itself',
    'http',
    (d) => ({
      subject: '100.99.8.7:443',
      value: http({
        status: 403,
        bodyStart: `ERR_ACCESS_DENIED for client ${d.ip('client')} (${d.upper('domain')}\\${d.word('user', false)}) via ${d.fqdn('proxy')}, policy ${d.word('policy')}`,
      }),
    }),
  ],
];
