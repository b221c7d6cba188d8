import { COMPUTERS } from './products.ts';
import { ERRNOS, ISSUERS, LOOKUP_ERRNOS, OPENSSL, PROTOCOLS, RCODES, SERVERS } from './errors.ts';

/** Facts that hold nothing private, as probes write them. */
export interface KeptFact {
  readonly kind: string;
  readonly subject: string;
  readonly value: object;
  readonly kept: readonly string[];
}

const target = { address: '100.100.2.136', port: 53 };

const api = { address: '100.99.8.7', port: 443 };

function tls(issuer: string, protocol: string): KeptFact {
  const value = {
    target: api,
    serverName: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
    outcome: 'established',
    protocol,
    trust: 'bundled',
    nameMatches: true,
    dates: 'valid',
    handshakeMs: 14,
    attempts: 1,
    chain: [
      {
        subject: 'CN=*.aliyuncs.com, O=Alibaba (China) Technology Co., Ltd., L=HangZhou, ST=ZheJiang, C=CN',
        issuer,
        names: ['*.aliyuncs.com', '*.cn-hangzhou.aliyuncs.com'],
        notBefore: '2026-01-05T00:00:00.000Z',
        notAfter: '2027-02-05T23:59:59.000Z',
        fingerprint256:
          '5C:0F:21:A4:77:9E:3B:D8:60:12:FE:C4:88:2A:91:6D:E3:05:B7:4C:19:F0:8A:5E:D2:33:67:AB:90:1C:44:F8',
      },
    ],
  };
  return {
    kind: 'tls',
    subject: '100.99.8.7:443',
    value,
    kept: [
      issuer,
      protocol,
      '*.cn-hangzhou.aliyuncs.com',
      '2027-02-05T23:59:59.000Z',
      'Alibaba (China) Technology Co., Ltd.',
    ],
  };
}

export const KEPT_FACTS: readonly KeptFact[] = [
  ...ISSUERS.map((issuer, index) => tls(issuer, PROTOCOLS[index % 3] ?? '')),
  ...SERVERS.map(
    (server): KeptFact => ({
      kind: 'http',
      subject: '100.99.8.7:443',
      value: {
        target: api,
        host: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
        outcome: 'answered',
        status: 400,
        server,
        apiSignature: true,
        clockOffsetMs: 12,
        durationMs: 20,
      },
      kept: [server],
    }),
  ),
  ...ERRNOS.map(
    (errno): KeptFact => ({
      kind: 'tcp',
      subject: '100.100.2.136:53',
      value: { target, role: 'resolver', outcome: 'error', connectMs: null, attempts: 2, errno },
      kept: [errno, '100.100.2.136'],
    }),
  ),
  ...LOOKUP_ERRNOS.map(
    (errno): KeptFact => ({
      kind: 'lookup',
      subject: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
      value: {
        name: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
        outcome: 'failed',
        addresses: [],
        errno,
        durationMs: 5003,
      },
      kept: [errno, 'ecd-vpc.cn-hangzhou.aliyuncs.com'],
    }),
  ),
  ...RCODES.map(
    (rcode): KeptFact => ({
      kind: 'dns',
      subject: '100.100.2.136:53',
      value: {
        server: target,
        role: 'vpc',
        transport: 'udp',
        name: 'ecd-vpc.cn-shanghai.aliyuncs.com',
        type: 'A',
        attempts: 5,
        lost: 0,
        outcome: 'answered',
        rcode,
        flags: { authoritative: false, truncated: false, recursionAvailable: true },
        answers: [
          {
            name: 'ecd-vpc.cn-shanghai.aliyuncs.com',
            type: 'CNAME',
            ttl: 60,
            data: 'ecd-vpc.cn-shanghai.aliyuncs.com.gds.alibabadns.com',
          },
          { name: 'ecd-vpc.cn-shanghai.aliyuncs.com', type: 'A', ttl: 60, data: '100.99.8.7' },
        ],
        soaInAuthority: false,
        extendedErrors: [15],
        rttMs: 4.1,
      },
      kept: [rcode, '100.99.8.7', 'CNAME'],
    }),
  ),
  ...OPENSSL.map(
    (refused): KeptFact => ({
      kind: 'tls',
      subject: '100.99.8.7:443',
      value: {
        target: api,
        serverName: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
        outcome: 'established',
        protocol: 'TLSv1.2',
        chain: [],
        trust: 'none',
        refused,
        nameMatches: true,
        dates: 'unknown',
        handshakeMs: 14,
        attempts: 1,
        errno: refused,
      },
      kept: [refused],
    }),
  ),
  ...COMPUTERS.map(
    ([maker, model]): KeptFact => ({
      kind: 'machine',
      subject: '',
      value: { maker, model },
      kept: [maker, model],
    }),
  ),
];
