import type { DrillRecord } from '../drill/record.ts';
import { isControl } from '../drill/service.ts';
import { isIpv4, isIpv6 } from '../net/ipv4.ts';
import { isAllowedHost } from './redact/host-names.ts';
import { wordsByLabel } from './redact/labels.ts';
import { eachText } from './redact/map-texts.ts';
import { privateWordsOf, privateWordsOfProfile } from './redact/report-words.ts';
import { sharedSpaceOf, sharedSpaceOfDrill } from './redact/service-addresses.ts';
import type { SharedSpace } from './redact/shared-space.ts';
import type { SecretWord } from './redact/words.ts';
import type { Report } from './schema.ts';

/** What the workstation says about its own network; targets of the profile are not local. */
const LOCAL = new Set(['adapters', 'neighbors', 'resolvers', 'routes', 'winner']);
const MAC = /^[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}$/i;
const SOUGHT = new Set(['host', 'user', 'domain', 'ssid', 'serial']);

/** leakSecretsOf lists what a redacted form of this unredacted report must not hold: names, local addresses, MACs, SSIDs. */
export function leakSecretsOf(report: Report): readonly SecretWord[] {
  const labelled = report.evidence.flatMap(({ text }) => wordsByLabel(text));
  const words = [...privateWordsOf(report), ...labelled].filter(
    ({ kind, value }) => SOUGHT.has(kind) && !isAllowedHost(value),
  );
  return [...words, ...localAddresses(report)];
}

/** leakSecretsOfDrill lists what a redacted form of this record must not hold: names of hosts, the gateway of the LAN, routers on the way. */
export function leakSecretsOfDrill(record: DrillRecord): readonly SecretWord[] {
  const { lanes, paths } = record.recording;
  const controls = lanes.flatMap(({ service }) => (isControl(service) ? [service.address] : []));
  const kept = keptIn(sharedSpaceOfDrill(record));
  const addresses = [...controls, ...paths.flatMap(({ hops }) => hops)].flatMap(
    (value): readonly SecretWord[] => {
      const kind = value === null || kept.has(value) ? null : addressKindOf(value);
      return value === null || kind === null ? [] : [{ kind, value }];
    },
  );
  return [...privateWordsOfProfile(record.profile).filter(({ kind }) => kind === 'host'), ...addresses];
}

/** Addresses of the service stay, unless they are somebody's own as well. */
function keptIn({ service, own }: SharedSpace): ReadonlySet<string> {
  return new Set<string>(service.filter((one) => !own.includes(one)));
}

function localAddresses(report: Report): readonly SecretWord[] {
  const kept = keptIn(sharedSpaceOf(report));
  const found = new Map<string, SecretWord>();
  for (const { kind, fact } of report.observations) {
    if (!LOCAL.has(kind)) continue;
    eachText(fact, (value) => {
      const one = addressKindOf(value);
      if (one !== null && !kept.has(value)) found.set(value, { kind: one, value });
    });
  }
  return [...found.values()];
}

function addressKindOf(value: string): 'ip' | 'mac' | 'ip6' | null {
  if (isIpv4(value)) return 'ip';
  if (MAC.test(value)) return 'mac';
  return value.includes(':') && isIpv6(value) ? 'ip6' : null;
}
