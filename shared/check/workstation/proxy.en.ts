import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import type { NamedProxy } from './proxy.ts';

export const names: CheckNames<'workstation.proxy'> = {
  check: 'Proxy',
  findings: {
    'workstation.proxy': 'A proxy stands in the way',
  },
};

const SOURCES: Readonly<Record<NamedProxy['source'], string>> = {
  environment: 'environment variables',
  system: 'settings of the system',
  winhttp: 'WinHTTP',
};

function proxyName({ protocol, server, source }: NamedProxy): string {
  return `the ${protocol} proxy ${server} (${SOURCES[source]})`;
}

export const texts: CheckTexts<'workstation.proxy'> = {
  findings: {
    'workstation.proxy': {
      title: () => 'A proxy is configured for the API, although the private path must be used directly.',
      why: ({ proxies, hosts }) =>
        `Calls to ${listOf('en', hosts, 2)} fall under ${listOf('en', [...new Set(proxies.map(proxyName))])}. The checks went direct; whether the Workspace client follows the proxy is not documented.`,
      actions: {
        bypass:
          'Add *.aliyuncs.com and the private ranges to the exceptions of the proxy, or of its PAC file.',
        environment: 'Add the domain and the private ranges to NO_PROXY.',
        'show-windows': 'See the proxy of system services.',
      },
      explain: {
        meaning: 'A proxy sends calls to the API over the Internet, or cannot reach 100.64.0.0/10 at all.',
        detection:
          'A proxy of the system, of WinHTTP or of the environment applies to an API name, and no exception matches. "Detect automatically" alone is no finding.',
        confusedWith:
          'TLS inspection (api.tls-intercepted), which needs no proxy setting and shows in the certificate.',
      },
    },
  },
  reasons: {
    'proxy-none': () => 'No proxy is configured.',
    'proxy-bypassed': () => 'A proxy is configured, but calls to the API do not go through it.',
  },
  symptoms: {},
};
