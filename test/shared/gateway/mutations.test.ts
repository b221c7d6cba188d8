/** One fact changed in a good configuration: this fact is other in the model, and no other is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import { changed, factsOf } from './facts.ts';
import { blockIn, maskedIn, selectorIn } from './block-styles.ts';
import { KINDS, PLACES, SHUTDOWN, type Kind } from './mutations.ts';
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

const SELECTOR = 'selector 10.20.0.0/16 172.16.0.0/12';

const STANDBY: Partial<Readonly<Record<Form, readonly [hop: string, preference: number]>>> = {
  'cisco-ios': ['198.51.100.14', 200],
  frr: ['xfrm1', 200],
  'h3c-comware': ['198.51.100.14', 250],
  'huawei-vrp': ['198.51.100.14', 250],
  fortios: ['cloud', 200],
  'junos-braces': ['st0.0', 200],
  'junos-set': ['st0.0', 200],
};

/** A removal, and what is gone with it. */
const REMOVALS: Partial<Readonly<Record<Kind, Mutation>>> = {
  'no-bfd': { words: '', gone: ['bfd yes'], come: ['bfd no'] },
  'no-key': { words: '', gone: ['key yes'], come: ['key no'] },
  'no-announcement': { words: '', gone: ['announced 10.20.0.0/16'], come: [] },
  'no-office-selector': { words: '', gone: [SELECTOR], come: [] },
};

type Change = (form: Form, values: Values) => Mutation;

function replaced(words: string, before: string, after: string): Mutation {
  return { words, gone: [before], come: [after] };
}

function officeOf(form: Form): string {
  const [hop, preference] = STANDBY[form] ?? ['', 0];
  return `route 172.16.0.0/12 by ${hop} with ${preference}`;
}

const other = (number: number): string => `172.${17 + (number % 14)}.0.0`;

/** What a change of this kind writes, and what the model must say then. */
const CHANGES: Partial<Readonly<Record<Kind, Change>>> = {
  asn: (_form, { number }) => replaced(String(64_512 + number), 'asn 65001', `asn ${64_512 + number}`),
  'remote-asn': (_form, { number }) =>
    replaced(String(64_512 + number), 'remote asn 45104', `remote asn ${64_512 + number}`),
  hold: (_form, { number }) => replaced(String(90 + (number % 90)), 'hold 30', `hold ${90 + (number % 90)}`),
  vlan: (_form, { number }) => replaced(String(1000 + number), 'vlan 310', `vlan ${1000 + number}`),
  address: (form, { number, length }) => {
    const address = `10.0.${1 + (number % 200)}.6`;
    return replaced(maskedIn(form, address, length), 'address 10.0.0.2/30', `address ${address}/${length}`);
  },
  announced: (form, { number }) => {
    const words = maskedIn(form, other(number), 16);
    return replaced(
      form === 'cisco-ios' ? words.replace(' ', ' mask ') : words,
      'announced 10.20.0.0/16',
      `announced ${other(number)}/16`,
    );
  },
  'office-route': (form, { number }) => {
    const office = officeOf(form);
    return replaced(
      blockIn(form, other(number), 16),
      office,
      office.replace('172.16.0.0/12', `${other(number)}/16`),
    );
  },
  'check-hop': (_form, { number }) => {
    const before = 'route 100.96.0.17/32 by 10.0.0.1 with default';
    const address = `10.9.${number % 200}.1`;
    return replaced(address, before, before.replace('10.0.0.1', address));
  },
  preference: (form, { number }) => {
    const value = String(100 + (number % 90));
    return replaced(value, officeOf(form), officeOf(form).replace(/\d+$/, value));
  },
  'tunnel-peer': (_form, { number }) => {
    const address = `203.0.113.${30 + (number % 200)}`;
    return replaced(address, 'tunnel to 203.0.113.20', `tunnel to ${address}`);
  },
  'office-selector': (form, { number }) =>
    replaced(
      selectorIn(form, other(number), 16),
      SELECTOR,
      SELECTOR.replace('172.16.0.0/12', `${other(number)}/16`),
    ),
  'no-office-route': (form) => ({ words: '', gone: [officeOf(form)], come: [] }),
  shutdown: (form) => ({ words: SHUTDOWN[form] ?? '', gone: [], come: ['interface shut down'] }),
};

function mutation(form: Form, kind: Kind, values: Values): Mutation {
  const made = REMOVALS[kind] ?? CHANGES[kind]?.(form, values);
  if (made === undefined) throw new Error(`${kind} is not described`);
  return made;
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
