import { formatEndpoint } from '../../net/endpoint.ts';
import { finding, type Severity } from '../../diagnosis/finding.ts';
import type { HttpAnswer } from '../../observation/exchange.ts';
import type { Facts } from '../../observation/facts.ts';
import type { Reason } from '../../text/reason.ts';
import { found } from '../found.ts';
import { logOnAddresses } from '../liveness.ts';
import { leadsAstray } from '../dns/stale-record.ts';
import { withoutFinding, type Check, type Judgement } from '../check.ts';
import { blocked, unknownFact } from '../unknown.ts';
import { isGood } from './tls.ts';
import { codesOf } from '../gather.ts';
import { API_TLS } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { API_PLACE } from '../../diagnosis/differences.ts';
import type { At } from '../values.ts';

declare module '../declared.ts' {
  interface Declared {
    'api.http': {
      findings: {
        'api.http-error': At & {
          readonly host: string;
          readonly status: number | null;
          readonly fromApi: boolean;
          readonly server: string | null;
        };
        'api.whitelist': { readonly host: string; readonly status: number };
      };
      reasons: {
        'api-answers': { readonly host: string; readonly status: number };
        'api-answers-unsigned': { readonly host: string; readonly status: number };
      };
    };
  }
}

const exempt = { id: 'exempt', owner: 'it', needsAdmin: false } as const;

export const HTTP = {
  'api.http-error': {
    stage: 'api-http',
    severity: 'error',
    owner: 'vendor',
    explainedBy: [
      ...API_TLS,
      'api.tls-silent',
      'api.tls-reset',
      'api.tls-intercepted',
      'api.certificate-expired',
      'api.certificate-name',
      'api.certificate-refused',
    ],
    meaning: 'service',
    explains: { facts: ['answers', 'proxies', 'certificates'], profile: [...API_PLACE] },
    restsOn: [],
    actions: [
      { id: 'wait', owner: 'you', needsAdmin: false },
      // An answer that is proven to be the API's own was not made by a device on the way, so there is nothing to exempt.
      { ...exempt, applies: ({ fromApi }) => !fromApi },
      { id: 'vendor', owner: 'vendor', needsAdmin: false },
    ],
  },
  'api.whitelist': {
    stage: 'api-http',
    severity: 'note',
    owner: 'cloud',
    explainedBy: [],
    meaning: null,
    explains: { facts: ['answers', 'addresses'], profile: [...API_PLACE] },
    restsOn: [],
    actions: [
      { id: 'policy', owner: 'cloud', needsAdmin: false },
      { id: 'access-type', owner: 'cloud', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'api.http'>;

const VENDOR_DOMAIN = /(^|\.)aliyuncs\.com$/i;

/** What the API answers to an unsigned call: an error in its own form is the healthy answer. */
export const apiHttpCheck: Check = {
  id: 'api.http',
  stage: 'api-http',
  blocksLogin: true,
  needs: ['http', 'tls', 'lookup', 'dns'],
  finds: codesOf(HTTP),
  judge: (context) => {
    const { facts } = context;
    if (leadsAstray(context)) return blocked('dns.answer');
    const addresses = logOnAddresses(context);
    const asked = facts.all('http').filter(({ target }) => addresses.has(target.address));
    const answers = asked.map((answer) => ({ answer, worth: worthOf(answer, facts) }));
    const order = ['healthy', 'odd', 'bad'] as const;
    const [best] = answers.sort((a, b) => order.indexOf(a.worth) - order.indexOf(b.worth));
    if (best !== undefined) return judge(best.answer, best.worth);
    const gap = facts.gap('http');
    return gap === null ? blocked('api.tls') : unknownFact('http', gap);
  },
};

/**
 * `odd`: an answer over a connection that is proven to be the API's, in a form that the API does not use.
 * The vendor documents no answer to an unsigned call, so this is a warning and no verdict.
 */
type Worth = 'healthy' | 'odd' | 'bad';

function worthOf(answer: HttpAnswer, facts: Facts): Worth {
  const { outcome, status = 0, apiSignature, redirectHost } = answer;
  if (outcome !== 'answered' || status >= 500) return 'bad';
  if (redirectHost !== undefined && redirectHost !== answer.host && !VENDOR_DOMAIN.test(redirectHost))
    return 'bad';
  if (apiSignature) return 'healthy';
  const target = formatEndpoint(answer.target);
  const proven = facts
    .all('tls')
    .some((one) => isGood(one) && formatEndpoint(one.target) === target && one.serverName === answer.host);
  if (!proven) return 'bad';
  return status < 400 ? 'healthy' : 'odd';
}

function judge(answer: HttpAnswer, worth: Worth): Judgement {
  const { host, status, target, apiSignature: fromApi, server } = answer;
  if (worth === 'healthy') {
    const reason: Reason = {
      key: fromApi ? 'api-answers' : 'api-answers-unsigned',
      args: { host, status: status ?? 0 },
    };
    const refused = fromApi && (status === 401 || status === 403);
    return refused
      ? found([finding('api.whitelist', { host, status }, { subjects: [target.address] })], reason)
      : withoutFinding('pass', reason);
  }
  const severity: Severity = worth === 'odd' ? 'warning' : 'error';
  const args = {
    target: formatEndpoint(target),
    host,
    status: status ?? null,
    fromApi,
    server: server ?? null,
  };
  const confidence = worth === 'odd' ? 'low' : 'high';
  return found([finding('api.http-error', args, { subjects: [target.address], severity, confidence })]);
}
