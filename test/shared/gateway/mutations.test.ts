/** One fact changed in a good configuration: this fact is other in the model, and no other is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import { changed, factsOf } from './facts.ts';
import { blockIn, KINDS, maskedIn, PLACES, selectorIn, SHUTDOWN, type Kind } from './mutations.ts';
import { hidesAll, read } from './read.ts';
import { SAMPLES } from './samples.ts';

const MUTATIONS = 300;
const SEED = 4_510_4;

interface Values {
  readonly number: number;
  readonly length: number;
}

interface Mutation {
  readonly words: string;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const STANDBY: Partial<Readonly<Record<Form, readonly [hop: string, preference: number]>>> = {
  'cisco-ios': ['198.51.100.14', 200],
  frr: ['xfrm1', 200],
  'h3c-comware': ['198.51.100.14', 250],
  'huawei-vrp': ['198.51.100.14', 250],
  fortios: ['cloud', 200],
  'junos-braces': ['st0.0', 200],
  'junos-set': ['st0.0', 200],
};

/** What a change of this kind writes, and what the model must say then. */
function mutation(form: Form, kind: Kind, { number, length }: Values): Mutation {
  const [hop, preference] = STANDBY[form] ?? ['', 0];
  const office = `route 172.16.0.0/12 by ${hop} with ${preference}`;
  const selector = 'selector 10.20.0.0/16 172.16.0.0/12';
  const other = `172.${17 + (number % 14)}.0.0`;
  switch (kind) {
    case 'asn':
      return { words: String(64_512 + number), gone: ['asn 65001'], come: [`asn ${64_512 + number}`] };
    case 'remote-asn':
      return {
        words: String(64_512 + number),
        gone: ['remote asn 45104'],
        come: [`remote asn ${64_512 + number}`],
      };
    case 'hold':
      return { words: String(90 + (number % 90)), gone: ['hold 30'], come: [`hold ${90 + (number % 90)}`] };
    case 'address': {
      const address = `10.0.${1 + (number % 200)}.6`;
      return {
        words: maskedIn(form, address, length),
        gone: ['address 10.0.0.2/30'],
        come: [`address ${address}/${length}`],
      };
    }
    case 'vlan':
      return { words: String(1000 + number), gone: ['vlan 310'], come: [`vlan ${1000 + number}`] };
    case 'announced': {
      const words = maskedIn(form, other, 16);
      return {
        words: form === 'cisco-ios' ? words.replace(' ', ' mask ') : words,
        gone: ['announced 10.20.0.0/16'],
        come: [`announced ${other}/16`],
      };
    }
    case 'office-route':
      return {
        words: blockIn(form, other, 16),
        gone: [office],
        come: [office.replace('172.16.0.0/12', `${other}/16`)],
      };
    case 'check-hop': {
      const before = 'route 100.96.0.17/32 by 10.0.0.1 with default';
      const address = `10.9.${number % 200}.1`;
      return { words: address, gone: [before], come: [before.replace('10.0.0.1', address)] };
    }
    case 'preference': {
      const value = 100 + (number % 90);
      return { words: String(value), gone: [office], come: [office.replace(/\d+$/, String(value))] };
    }
    case 'tunnel-peer': {
      const address = `203.0.113.${30 + (number % 200)}`;
      return { words: address, gone: ['tunnel to 203.0.113.20'], come: [`tunnel to ${address}`] };
    }
    case 'office-selector':
      return {
        words: selectorIn(form, other, 16),
        gone: [selector],
        come: [selector.replace('172.16.0.0/12', `${other}/16`)],
      };
    case 'no-bfd':
      return { words: '', gone: ['bfd yes'], come: ['bfd no'] };
    case 'no-key':
      return { words: '', gone: ['key yes'], come: ['key no'] };
    case 'no-announcement':
      return { words: '', gone: ['announced 10.20.0.0/16'], come: [] };
    case 'no-office-route':
      return { words: '', gone: [office], come: [] };
    case 'no-office-selector':
      return { words: '', gone: [selector], come: [] };
    case 'shutdown':
      return { words: SHUTDOWN[form] ?? '', gone: [], come: ['interface shut down'] };
  }
}

const PAIRS = FORMS.flatMap((form) =>
  KINDS.filter((kind) => PLACES[form][kind] !== undefined).map((kind) => ({ form, kind })),
);

function checked(form: Form, kind: Kind, values: Values): void {
  const place = PLACES[form][kind] ?? /$^/;
  const before = SAMPLES[form];
  const { words, gone, come } = mutation(form, kind, values);
  const after = before.replace(place, words);
  expect(after, `${form} ${kind}: the place is not there`).not.toBe(before);
  const config = read(after);
  expect(changed(factsOf(read(before)), factsOf(config)), `${form} ${kind} ${words}`).toEqual({ gone, come });
  hidesAll(config);
}

describe('one fact changed', () => {
  it.each(PAIRS)('$form: $kind', ({ form, kind }) => {
    checked(form, kind, { number: 7, length: 29 });
  });

  it(`${MUTATIONS} at random`, () => {
    const values = fc.record({ number: fc.nat({ max: 900 }), length: fc.integer({ min: 8, max: 30 }) });
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), values, ({ form, kind }, one) => {
        checked(form, kind, one);
      }),
      { numRuns: MUTATIONS, seed: SEED },
    );
  });
});
