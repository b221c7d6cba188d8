import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknown, valueOr } from '../../../../shared/observation/known.ts';
import { parseWindowsFacts, type WindowsFacts } from '../../../../shared/parse/windows/facts.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';
import { output, SAMPLE, without } from './sample.ts';

function factsOf(text: string): WindowsFacts {
  const facts = parseWindowsFacts(text);
  if (!facts.known) throw new Error(`unknown: ${facts.detail ?? facts.reason}`);
  return facts.value;
}

describe('parseWindowsFacts', () => {
  it.each(HOSTILE_TEXTS)('knows nothing from %s', (_name, text) => {
    expect(parseWindowsFacts(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it.each([
    'null',
    '[]',
    '1',
    '"adapters"',
    '{}',
    '{"value":{"rows":[]}}',
    '{"adapters":3}',
    '{"__proto__":{"rows":[]}}',
  ])('knows nothing from the JSON %s', (text) => {
    expect(parseWindowsFacts(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('reads the output with a byte order mark', () => {
    expect(factsOf(`\ufeff${output()}`)).toEqual(factsOf(output()));
  });

  it('keeps the other sections when one failed, and says why', () => {
    const facts = factsOf(output({ nrpt: { error: 'Access is denied.' } }));
    expect(facts.nrpt).toEqual(unknown('failed', 'nrpt: Access is denied.'));
    expect(facts.routes.known && facts.adapters.known && facts.resolvers.known).toBe(true);
  });

  it('does not take a section that is missing for an empty one', () => {
    const facts = factsOf(without('programs', 'neighbors', 'nrpt', 'proxy'));
    expect(facts.client).toEqual(unknown('not-run', 'programs'));
    expect([facts.neighbors.known, facts.nrpt.known, facts.proxies.known]).toEqual([false, false, false]);
  });

  it.each(Object.keys(SAMPLE))('does not read rows of a foreign shape in %s', (name) => {
    const foreign = factsOf(
      output({ [name]: { rows: ['Microsoft.Management.Infrastructure.CimInstance'] } }),
    );
    const reasons = Object.values(foreign).filter((fact: WindowsFacts['nrpt' | 'client']) => !fact.known);
    // Interfaces and suffixes add to other facts, which stay known without the suffix.
    expect(reasons.length).toBe(name === 'suffixes' ? 0 : 1);
  });

  it('finds the client among the programs, and its absence', () => {
    const found = factsOf(
      output({ programs: { rows: { DisplayName: '无影云电脑', DisplayVersion: '7.2.2' } } }),
    );
    expect(found.client).toEqual({
      known: true,
      value: { installed: true, name: '无影云电脑', version: '7.2.2' },
    });
    expect(factsOf(output()).client).toEqual({ known: true, value: { installed: false } });
  });

  it('reads what Windows itself says about the way, and that there is none', () => {
    expect(factsOf(output()).winners).toMatchObject({
      value: [
        {
          value: {
            target: '100.100.2.136',
            interface: 'Tailscale',
            prefix: '100.64.0.0/10',
            source: '100.101.102.103',
            from: 'system',
          },
        },
        { value: { target: '203.0.113.9', kind: 'none', interface: null } },
      ],
    });
  });

  it('knows nothing from any cut of its output', () => {
    const text = output().trim();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(parseWindowsFacts(text.slice(0, length)).known).toBe(false);
      }),
    );
  });

  it('survives any damage, and gives no metric that is none', () => {
    fc.assert(
      fc.property(damaged(output()), (text) => {
        const facts = parseWindowsFacts(text);
        const routes = facts.known ? valueOr(facts.value.routes, { routes: [], rules: [] }).routes : [];
        expect(
          routes.every(({ metric }) => metric === null || (Number.isInteger(metric) && metric >= 0)),
        ).toBe(true);
      }),
    );
  });
});
