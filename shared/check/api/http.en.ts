import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { officeNetworks } from '../../advice/en/places.ts';
import { exempt, vendor } from './phrases.en.ts';

export const names: CheckNames<'api.http'> = {
  check: 'Answer of the API',
  findings: {
    'api.http-error': 'The API answers with an error',
    'api.whitelist': 'A source-address whitelist may still refuse the log-on',
  },
};

export const texts: CheckTexts<'api.http'> = {
  findings: {
    'api.http-error': {
      title: ({ status, fromApi }) => {
        if (status === null) return 'The API accepts encrypted connections, but gives no answer.';
        return fromApi
          ? `The API answers with an error (HTTP ${status}).`
          : `The answer (HTTP ${status}) does not look like the API's.`;
      },
      why: ({ host, status, fromApi, server }) =>
        status === null
          ? `The request to ${host} got no complete answer, twice.`
          : `${host} answered ${status}${server === null ? '' : ` (server: ${server})`}. ${fromApi ? 'The answer comes from the API itself.' : 'The marks of the API are missing: another service, a gateway or a portal may have answered.'}`,
      actions: {
        wait: 'Wait a few minutes and check again: server errors (5xx) often pass.',
        exempt,
        vendor,
      },
      explain: {
        meaning:
          'The whole way works, and the answer at its end is not what the API says to an unsigned call.',
        detection:
          "A 5xx answer, a redirect to a foreign host, or an answer without the API's marks over an unproven connection. Over a proven one, odd answers are a warning: the vendor documents none.",
        confusedWith: "The API's own refusal of an unsigned call (4xx with its marks), which is healthy.",
      },
    },
    'api.whitelist': {
      title: () =>
        'The API answers; whether it will accept a log-on from this network cannot be seen from here.',
      why: ({ host, status }) =>
        `${host} refused the unsigned call with HTTP ${status}, in its own form. That is a healthy answer to such a call, and a source-address whitelist that leaves this network out may answer in the same way.`,
      actions: {
        policy:
          'Only if the log-on fails: check the source IP address whitelist (access policy) in the console, and add the addresses that this network is seen with.',
        'access-type': () =>
          `Only if the log-on fails: look at the connection method of the office network, which must be VPC or VPC and Internet: ${officeNetworks}.`,
      },
      explain: {
        meaning:
          'The whole way works. Two settings in the cloud can still refuse the log-on: the source-address whitelist and the access type of the office network.',
        detection:
          'HTTP 401 or 403 with the marks of the API (x-acs headers, RequestId). A note: the same status is a usual answer to a call without a signature.',
        confusedWith:
          'A 401 or 403 without these marks, which comes from a proxy, a gateway or a portal (api.http-error).',
      },
    },
  },
  reasons: {
    'api-answers': ({ host, status }) =>
      `${host} answers as the API does (HTTP ${status}; an unsigned call is refused by design).`,
    'api-answers-unsigned': ({ host, status }) =>
      `${host} answers over a trusted connection (HTTP ${status}).`,
  },
  symptoms: {
    'api.http-error': ({ target, status }) =>
      `${target}: ${status === null ? 'no valid HTTP answer' : `HTTP status ${status}`}`,
  },
};
