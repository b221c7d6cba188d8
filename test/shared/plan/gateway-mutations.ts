/** Faults that are put into the good configurations, in every form that can have them, and what must be found. */
import { dialectOf, FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { blockIn, maskedIn, selectorIn } from '../gateway/block-styles.ts';
import { PLACES, SHUTDOWN, type Kind } from '../gateway/mutations.ts';
import { SAMPLES } from '../gateway/samples.ts';

export interface GatewayMutation {
  readonly form: Form;
  readonly kind: Kind;
  readonly text: string;
  readonly code: PlanFindingCode;
}

type Fault = readonly [code: PlanFindingCode, words: string];

type Words = (form: Form, number: number) => string;

const nothing: Words = () => '';
const office = (number: number): string => `172.${17 + (number % 14)}.0.0`;
const asn: Words = (_form, number) => String(64_512 + (number % 400));

/** What is found for a kind, and the words that go in; a hold time is whatever it is. */
const FAULTS: Readonly<Record<Exclude<Kind, 'hold' | 'preference'>, readonly [PlanFindingCode, Words]>> = {
  asn: ['plan.gateway-asn', asn],
  'remote-asn': ['plan.gateway-remote-asn', asn],
  address: ['plan.gateway-port', (form, number) => maskedIn(form, `10.0.${1 + (number % 200)}.6`, 30)],
  vlan: ['plan.gateway-vlan', (_form, number) => String(1000 + (number % 1900))],
  announced: [
    'plan.gateway-network-wide',
    (form, number) => {
      const words = maskedIn(form, office(number), 16);
      return form === 'cisco-ios' ? words.replace(' ', ' mask ') : words;
    },
  ],
  'office-route': ['plan.gateway-standby-missing', (form, number) => blockIn(form, office(number), 16)],
  'check-hop': ['plan.gateway-health-route', (_form, number) => `10.9.${number % 200}.1`],
  'tunnel-peer': ['plan.gateway-peer', (_form, number) => `203.0.113.${30 + (number % 200)}`],
  'office-selector': ['plan.gateway-selectors', (form, number) => selectorIn(form, office(number), 16)],
  'no-bfd': ['plan.gateway-bfd-off', nothing],
  'no-key': ['plan.gateway-key', nothing],
  'no-announcement': ['plan.gateway-network-missing', nothing],
  'no-office-route': ['plan.gateway-standby-missing', nothing],
  'no-office-selector': ['plan.gateway-selectors', nothing],
  shutdown: ['plan.gateway-port-down', (form) => SHUTDOWN[form] ?? ''],
};

function faultOf(form: Form, kind: Kind, number: number): Fault | null {
  if (kind === 'hold') return null;
  if (kind === 'preference') return preferenceFault(form, number);
  const [code, words] = FAULTS[kind];
  return [code, words(form, number)];
}

/** A number that does not lose to BGP, as the samples set it. */
function preferenceFault(form: Form, number: number): Fault | null {
  switch (dialectOf(form)) {
    case 'cisco-ios':
    case 'frr':
      return ['plan.gateway-preference', number % 2 === 0 ? '255' : String(1 + (number % 19))];
    case 'fortios':
      return ['plan.gateway-preference', String(1 + (number % 19))];
    case 'junos':
      return ['plan.gateway-preference', String(1 + (number % 169))];
    case 'h3c-comware':
    case 'huawei-vrp':
      return ['plan.gateway-preference', String(1 + (number % 39))];
    case 'strongswan':
      return null;
  }
}

export const GATEWAY_KINDS = FORMS.flatMap((form) =>
  (Object.keys(PLACES[form]) as Kind[])
    .filter((kind) => faultOf(form, kind, 1) !== null)
    .map((kind) => ({ form, kind })),
);

/** gatewayMutation puts a fault into a sample. */
export function gatewayMutation(form: Form, kind: Kind, number: number): GatewayMutation {
  const [code, words] = faultOf(form, kind, number) ?? ['plan.gateway-open', ''];
  const text = SAMPLES[form].replace(PLACES[form][kind] ?? /$^/, words);
  return { form, kind, text, code };
}
