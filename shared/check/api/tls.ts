import { formatEndpoint } from '../../net/endpoint.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { Certificate, TlsHandshake } from '../../observation/exchange.ts';
import type { Facts } from '../../observation/facts.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { found } from '../found.ts';
import { logOnAddresses } from '../liveness.ts';
import { leadsAstray } from '../dns/stale-record.ts';
import { withoutFinding, type Check, type Judgement } from '../check.ts';
import { blocked, failedFact, unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import { TLS } from './tls.findings.ts';

/** The TLS handshake with the API: whose certificate, for which name, valid when, and who vouches for it. */
export const apiTlsCheck: Check = {
  id: 'api.tls',
  stage: 'api-tls',
  blocksLogin: true,
  needs: ['tls', 'tcp', 'mtu', 'lookup', 'dns'],
  finds: codesOf(TLS),
  judge: (context) => {
    const { facts } = context;
    // What an old address does says nothing about the API.
    if (leadsAstray(context)) return blocked('dns.answer');
    const addresses = logOnAddresses(context);
    const tried = facts.all('tls').filter(({ target }) => addresses.has(target.address));
    const good = tried.find(isGood);
    if (good !== undefined) return trusted(good);
    // The handshake that came furthest tells most about the cause.
    const [best] = [...tried].sort((a, b) => rank(a) - rank(b));
    if (best !== undefined) return judge(best, isMeasured(best.target.address, facts));
    const gap = facts.gap('tls');
    return gap === null ? blocked('api.tcp') : unknownFact('tls', gap);
  },
};

/** isGood says whether a handshake proves that the API itself answered. */
export function isGood(one: TlsHandshake): boolean {
  const vouched = one.trust === 'bundled' || one.trust === 'profile';
  return one.outcome === 'established' && vouched && one.nameMatches === true && one.dates === 'valid';
}

function trusted({ serverName, chain }: TlsHandshake): Judgement {
  const leaf = chain[0];
  const args = {
    host: serverName,
    issuer: leaf?.issuer ?? '',
    notAfter: (leaf?.notAfter ?? '').slice(0, 10),
  };
  return withoutFinding('pass', { key: 'api-tls-trusted', args });
}

const ORDER: readonly TlsHandshake['outcome'][] = [
  'established',
  'not-tls',
  'reset',
  'closed',
  'silent',
  'error',
];

function rank({ outcome }: TlsHandshake): number {
  return ORDER.indexOf(outcome);
}

/**
 * Whether pings of some size come back from there: then path.mtu tells whether larger ones vanish. Where none does, since
 * ping is filtered, a hole may be there unseen; and what passes to others says nothing about this way.
 */
function isMeasured(address: Ipv4, facts: Facts): boolean {
  return facts
    .all('mtu')
    .some(({ target, sizes }) => target === address && sizes.some(({ outcome }) => outcome === 'passed'));
}

function judge(one: TlsHandshake, mtuKnown: boolean): Judgement {
  const args = { target: formatEndpoint(one.target), host: one.serverName };
  const rest = { subjects: [one.target.address] };
  switch (one.outcome) {
    case 'silent':
      return found([
        finding('api.tls-silent', args, {
          ...rest,
          confidence: 'medium',
          alternatives: mtuKnown ? [] : ['path.mtu-blackhole'],
        }),
      ]);
    case 'reset':
    case 'closed':
      return found([finding('api.tls-reset', args, rest)]);
    case 'not-tls':
      return found([finding('api.tls-intercepted', { ...args, issuer: '', systemTrusts: false }, rest)]);
    case 'established':
      return certificate(one, args, rest);
    case 'error':
      return failedFact('tls', one);
  }
}

/** A stranger's certificate explains a wrong name and odd dates, so trust is judged first. */
function certificate(
  one: TlsHandshake,
  args: { readonly target: string; readonly host: string },
  rest: { readonly subjects: readonly string[] },
): Judgement {
  const leaf: Certificate | undefined = one.chain[0];
  const issuer = one.chain.at(-1)?.issuer ?? '';
  if (one.refused !== undefined)
    return found([finding('api.certificate-refused', { ...args, issuer, reason: one.refused }, rest)]);
  if (one.trust === 'none' || one.trust === 'system') {
    const systemTrusts = one.trust === 'system';
    // The company put its root into the system: the client may accept it, a browser would.
    const mild = systemTrusts ? ({ severity: 'warning', confidence: 'medium' } as const) : {};
    return found([finding('api.tls-intercepted', { ...args, issuer, systemTrusts }, { ...rest, ...mild })]);
  }
  if (one.dates === 'expired' || one.dates === 'not-yet-valid') {
    const dated = extreme(one.chain, one.dates);
    const { notBefore = '', notAfter = '' } = dated ?? {};
    return found([
      finding(
        'api.certificate-expired',
        { ...args, notBefore, notAfter, notYetValid: one.dates === 'not-yet-valid' },
        rest,
      ),
    ]);
  }
  if (one.nameMatches === false)
    return found([finding('api.certificate-name', { ...args, names: leaf?.names ?? [] }, rest)]);
  return withoutFinding('inconclusive', { key: 'api-tls-trust-unknown', args: { host: one.serverName } });
}

/** The certificate of the chain that is out of date: the one that ended first, or the one that begins last. */
function extreme(chain: readonly Certificate[], dates: 'expired' | 'not-yet-valid'): Certificate | undefined {
  const byEnd = [...chain].sort((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter));
  const byStart = [...chain].sort((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore));
  return dates === 'expired' ? byEnd[0] : byStart[0];
}
