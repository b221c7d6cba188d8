/** Damaged answers of Windows itself tell nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../../shared/net/ipv4.ts';
import { known } from '../../../../../shared/observation/known.ts';
import { echoOf } from '../../../../../shared/parse/windows/native/echo.ts';
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';
import { windowsWorkstation } from '../../../../../shared/reading/windows/facts.ts';
import { damaged, HOSTILE_TEXTS } from '../../../../support/hostile-text.ts';
import { ANSWERS, ROWS } from './sample.ts';
import { native, facts } from './native-facts.ts';

const RUNS = 300;

describe('damaged answers', () => {
  function nativeFactOf(name: NativeTable, text: string): boolean {
    const table = native(name, known(text));
    const one = windowsWorkstation([
      ...(name === 'GetAdaptersAddresses'
        ? []
        : [native('GetAdaptersAddresses', known(ANSWERS.get('GetAdaptersAddresses') ?? ''))]),
      table,
    ]);
    switch (name) {
      case 'GetAdaptersAddresses':
        return one.adapters.fact.known || one.resolvers.fact.known;
      case 'GetIpForwardTable2':
        return one.routes.fact.known;
      case 'GetIpNetTable2':
        return one.neighbors.fact.known;
      case 'RegistryNamePolicy':
        return one.nrpt.fact.known;
      case 'RegistryPrograms':
        return one.client.fact.known;
      case 'RegistryNetworkDevices':
      case 'GetIfTable2':
      case 'GetIpInterfaceTable':
        return false;
      default:
        return one.proxies.fact.known;
    }
  }

  it.each(HOSTILE_TEXTS)('%s tells nothing', (_what, text) => {
    const read = facts(Object.fromEntries([...ANSWERS.keys()].map((name) => [name, known(text)])));
    for (const name of ['adapters', 'routes', 'resolvers', 'nrpt', 'neighbors', 'proxies', 'client'] as const)
      expect(read[name].fact.known, name).toBe(false);
    expect(echoOf(text, ip('10.0.0.1')).known).toBe(false);
  });

  it.each([...ANSWERS])('%s that was cut tells nothing', (name, text) => {
    fc.assert(
      fc.property(fc.nat({ max: text.trimEnd().length - 1 }), (length) => {
        expect(nativeFactOf(name, text.slice(0, length))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  /** A row that is gone must not look like a whole answer, whatever else is damaged. */
  it.each([...ANSWERS].filter(([name]) => ROWS[name].length > 1))(
    '%s never loses a row unnoticed',
    (name, text) => {
      fc.assert(
        fc.property(fc.nat({ max: ROWS[name].length - 1 }), (index) => {
          const lines = text.split('\n');
          lines.splice(1 + index, 1);
          const rest = lines.join('\n').replace(/,(?=\n\]\})/, '');
          expect(nativeFactOf(name, rest)).toBe(false);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('invents no address', () => {
    const text = ANSWERS.get('GetIpForwardTable2') ?? '';
    fc.assert(
      fc.property(damaged(text), (broken) => {
        const { fact } = facts({ GetIpForwardTable2: known(broken) }).routes;
        for (const route of fact.known ? fact.value.routes : []) {
          if (route.gateway !== null && !broken.includes(route.gateway))
            throw new Error(`${route.gateway} is invented`);
        }
      }),
      { numRuns: RUNS * 2 },
    );
  });
});
