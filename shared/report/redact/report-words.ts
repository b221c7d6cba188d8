import type { Report } from '../schema.ts';
import { fieldsOf, listIn, textsIn } from '../values.ts';
import { isAllowedHost } from './host-names.ts';
import type { SecretWord } from './words.ts';

/** privateWordsOf collects the names that only this report's network has: hosts, domains, people. */
export function privateWordsOf(report: Report): readonly SecretWord[] {
  return [...fromProfile(report.profile), ...report.observations.flatMap(fromObservation)].filter(
    ({ value }) => !isAllowedHost(value),
  );
}

/** privateWordsOfProfile collects those of a profile alone. */
export function privateWordsOfProfile(profile: Report['profile']): readonly SecretWord[] {
  return fromProfile(profile).filter(({ value }) => !isAllowedHost(value));
}

function fromProfile(profile: Report['profile']): readonly SecretWord[] {
  const hosts = [...listIn(profile['gatewayHosts']), ...listIn(profile['apiHosts'])].flatMap((one) =>
    word('host', one['host']),
  );
  const free = [
    ...listIn(profile['cloudComputers']).map((one) => one['name']),
    ...Object.values(fieldsOf(profile['contact'])),
  ];
  const path = word('name', profile['trustedCa']);
  // The number of words is limited, so that parts of texts come last.
  return [...hosts, ...free.flatMap((one) => word('name', one)), ...path, ...free.flatMap(partsBeside)];
}

function fromObservation({ kind, fact }: Report['observations'][number]): readonly SecretWord[] {
  const value = fact['value'];
  switch (kind) {
    case 'host':
      return [...word('host', fieldsOf(value)['hostName']), ...word('user', fieldsOf(value)['userName'])];
    case 'resolvers':
      return listIn(value).flatMap((group) =>
        textsIn(group['domains']).flatMap((domain) => word('domain', domain.replace(/^\./, ''))),
      );
    case 'nrpt':
      return listIn(value).flatMap((rule) =>
        textsIn(rule['namespaces']).flatMap((name) => word('domain', name.replace(/^\./, ''))),
      );
    case 'hosts':
      return listIn(value).flatMap((entry) => textsIn(entry['names']).flatMap((name) => word('host', name)));
    case 'proxies':
      return listIn(value).flatMap((proxy) => word('host', hostOf(proxy['server'])));
    default:
      return [];
  }
}

const FORMED = /(?<!\S)\S*(?:@|[\p{L}\p{N}][.:\\/-][\p{L}\p{N}])\S*/gu;

/** Other rules replace an address or a mailbox first, so that what stands beside it is sought by itself. */
function partsBeside(value: unknown): readonly SecretWord[] {
  if (typeof value !== 'string' || value.search(FORMED) < 0) return [];
  const parts = value
    .replace(FORMED, '|')
    .split(/[^\p{L}\p{M}\p{N}' ]+/u)
    .map((one) => one.trim());
  return parts
    .filter((one) => one.length >= 4 || /\p{Script=Han}{2}/u.test(one))
    .flatMap((one) => word('name', one));
}

function hostOf(server: unknown): unknown {
  return typeof server === 'string' ? server.replace(/^[a-z]+:\/\//i, '').split(/[:/]/)[0] : undefined;
}

function word(kind: SecretWord['kind'], value: unknown): readonly SecretWord[] {
  return typeof value === 'string' && value !== '' ? [{ kind, value }] : [];
}
