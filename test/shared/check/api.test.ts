/** What the three checks of the API say, case by case: connection, handshake, answer. */
import { describe } from 'vitest';
import { apiHttpCheck } from '../../../shared/check/api/http.ts';
import { apiTcpCheck } from '../../../shared/check/api/tcp.ts';
import { apiTlsCheck } from '../../../shared/check/api/tls.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, http, lookup, seen, tcp, tls, unseen, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { COMPUTER, desktop } from './computer-facts.ts';

const OTHER = ip('100.100.45.11');
const connection = (address: typeof API, changes: Parameters<typeof tcp>[2] = {}): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { connectMs: null, ...changes }));
const tlsIs = (changes: Parameters<typeof tls>[0]): Observation =>
  seen('tls', `${API}:443/${API_NAME}`, tls(changes));
const failedTls = { chain: [], trust: 'unknown', nameMatches: null, dates: 'unknown' } as const;
const httpIs = (changes: Parameters<typeof http>[0]): Observation =>
  seen('http', `${API}:443/${API_NAME}`, http(changes));

describe('checks of the API', () => {
  table(apiTcpCheck, [
    { name: 'connected', says: 'pass api-connected' },
    {
      name: 'one of two addresses',
      says: 'pass api-connected',
      seen: [seen('lookup', API_NAME, lookup([API, OTHER])), connection(OTHER, { outcome: 'timed-out' })],
    },
    {
      name: 'connected where the VPC says, silent where the system goes',
      says: 'inconclusive blocked',
      seen: [seen('lookup', API_NAME, lookup([OTHER])), connection(OTHER, { outcome: 'timed-out' })],
    },
    {
      name: 'silence',
      says: 'fail api.filtered',
      base: without(['tcp']),
      seen: [connection(API, { outcome: 'timed-out' })],
    },
    {
      name: 'refused',
      says: 'fail api.refused',
      base: without(['tcp']),
      seen: [connection(API, { outcome: 'refused' })],
    },
    {
      name: 'reset',
      says: 'fail api.refused',
      base: without(['tcp']),
      seen: [connection(API, { outcome: 'reset' })],
    },
    {
      name: 'one refused, one silent',
      says: 'fail api.filtered',
      base: without(['tcp']),
      seen: [
        seen('lookup', API_NAME, lookup([API, OTHER])),
        connection(API, { outcome: 'refused' }),
        connection(OTHER, { outcome: 'timed-out' }),
      ],
    },
    {
      name: 'forbidden on this machine',
      says: 'inconclusive api-denied',
      base: without(['tcp']),
      seen: [connection(API, { outcome: 'denied', errno: 'EACCES' })],
    },
    { name: 'no address to try', says: 'inconclusive blocked', base: without(['tcp']) },
    {
      name: 'the probe failed',
      says: 'inconclusive unknown',
      base: without(['tcp']),
      seen: [unseen('tcp', `${API}:443`)],
    },
    {
      name: 'a computer that answers is not the API',
      says: 'inconclusive blocked',
      base: without(['tcp']),
      seen: [desktop(COMPUTER, 'connected')],
    },
  ]);

  table(apiTlsCheck, [
    { name: 'trusted', says: 'pass api-tls-trusted' },
    { name: 'trusted by the profile', says: 'pass api-tls-trusted', seen: [tlsIs({ trust: 'profile' })] },
    {
      name: 'trusted by this system alone',
      says: 'warn api.tls-intercepted',
      seen: [tlsIs({ trust: 'system' })],
    },
    {
      name: 'led to a trusted root by one that may not issue',
      says: 'fail api.certificate-refused',
      seen: [tlsIs({ trust: 'none', refused: 'INVALID_CA' })],
    },
    {
      name: 'refused, and old and for another name as well',
      says: 'fail api.certificate-refused',
      seen: [tlsIs({ trust: 'none', refused: 'INVALID_PURPOSE', dates: 'expired', nameMatches: false })],
    },
    { name: 'trusted by nobody', says: 'fail api.tls-intercepted', seen: [tlsIs({ trust: 'none' })] },
    { name: 'expired', says: 'fail api.certificate-expired', seen: [tlsIs({ dates: 'expired' })] },
    {
      name: 'not valid yet',
      says: 'fail api.certificate-expired',
      seen: [tlsIs({ dates: 'not-yet-valid' })],
    },
    { name: 'another name', says: 'fail api.certificate-name', seen: [tlsIs({ nameMatches: false })] },
    { name: 'silent', says: 'fail api.tls-silent', seen: [tlsIs({ outcome: 'silent', ...failedTls })] },
    { name: 'reset', says: 'fail api.tls-reset', seen: [tlsIs({ outcome: 'reset', ...failedTls })] },
    {
      name: 'one good of two',
      says: 'pass api-tls-trusted',
      seen: [
        seen('lookup', API_NAME, lookup([API, OTHER])),
        seen('tls', `${OTHER}:443/${API_NAME}`, tls({ outcome: 'reset', ...failedTls })),
      ],
    },
    { name: 'no connection', says: 'inconclusive blocked', base: without(['tls']) },
    {
      name: 'the probe failed',
      says: 'inconclusive unknown',
      base: without(['tls']),
      seen: [unseen('tls', `${API}:443`)],
    },
  ]);

  table(apiHttpCheck, [
    { name: 'the API refuses an unsigned call', says: 'pass api-answers' },
    {
      name: 'a redirect without the marks of the API, over a proven connection',
      says: 'pass api-answers-unsigned',
      seen: [httpIs({ status: 302, apiSignature: false })],
    },
    {
      name: 'a redirect to a stranger',
      says: 'fail api.http-error',
      seen: [httpIs({ status: 302, redirectHost: 'portal.hotel.example' })],
    },
    {
      name: 'a 404 without the marks of the API, over a proven connection',
      says: 'warn api.http-error',
      seen: [httpIs({ status: 404, apiSignature: false })],
    },
    { name: 'a 401 in the form of the API', says: 'pass api.whitelist', seen: [httpIs({ status: 401 })] },
    {
      name: 'a 403 in the form of the API, over a certificate that only the company trusts',
      says: 'pass api.whitelist',
      seen: [tlsIs({ trust: 'system' }), httpIs({ status: 403 })],
    },
    {
      name: 'a 401 without the marks of the API',
      says: 'warn api.http-error',
      seen: [httpIs({ status: 401, apiSignature: false })],
    },
    {
      name: 'a 403 without its marks, from an unproven server',
      says: 'fail api.http-error',
      seen: [tlsIs({ trust: 'none' }), httpIs({ status: 403, apiSignature: false })],
    },
    {
      name: 'a 400 in the form of the API has nothing to note',
      says: 'pass api-answers',
      seen: [httpIs({ status: 400 })],
    },
    { name: 'a 5xx', says: 'fail api.http-error', seen: [httpIs({ status: 502 })] },
    {
      name: "a portal over a stranger's certificate",
      says: 'fail api.http-error',
      seen: [tlsIs({ trust: 'none' }), httpIs({ status: 200, apiSignature: false })],
    },
    { name: 'no handshake', says: 'inconclusive blocked', base: without(['http']) },
  ]);
});
