import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../shared/observation/evidence.ts';
import { outputsOf } from '../../../shared/reading/outputs.ts';
import { observe, together } from '../../../shared/reading/observe.ts';
import { known, unknown } from '../../../shared/observation/known.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { seen } from '../../support/facts.ts';

const record = (command: string, text: string, more: Partial<Evidence> = {}): Evidence => ({
  id: 'e1',
  command,
  platform: 'linux',
  startedAt: '',
  text,
  ...more,
});
const readFrom = (...records: readonly Evidence[]): readonly Observation[] =>
  observe(outputsOf(records, 'linux'), 'linux', []);
const fact = (observations: readonly Observation[], kind: Observation['kind']): unknown =>
  observations.find((one) => one.kind === kind)?.fact;

const HOSTS = record('file:/etc/hosts', '10.0.0.9 desk\n', { stream: 'file' });

describe('a saved run and what its outputs say', () => {
  it('reads a fact again that the run read from an output', () => {
    const saved = [{ ...seen('hosts', '', []), evidence: ['e1'] }];
    expect(fact(together(readFrom(HOSTS), saved), 'hosts')).toMatchObject({
      known: true,
      value: [{ address: '10.0.0.9' }],
    });
  });

  it("keeps a fact that was handed to the run, as a demo's surroundings are", () => {
    expect(fact(together(readFrom(HOSTS), [{ ...seen('hosts', '', []), evidence: [] }]), 'hosts')).toEqual(
      known([]),
    );
  });

  it.each([
    [
      'a tool that is missing',
      { failure: { reason: 'tool-missing', detail: 'none of /usr/sbin/iptables' } } as const,
    ],
    ['a command that was stopped', { failure: { reason: 'timed-out' } } as const],
    ['an output that was cut', { failure: { reason: 'unparsable', detail: 'cut' } } as const],
  ])('takes the empty output of %s for no answer', (_what, more) => {
    const saved: readonly Observation[] = [
      {
        ...seen('filters', '', { tables: [], unseen: [] }),
        fact: unknown(more.failure.reason),
        evidence: ['e1'],
      },
    ];
    const iptables = record('/usr/sbin/iptables -S', '', more);
    expect(fact(together(readFrom(iptables), saved), 'filters')).toEqual(unknown(more.failure.reason));
    expect(fact(readFrom(iptables), 'filters')).toMatchObject({ known: false, reason: more.failure.reason });
    // Even of a command that ended it says nothing: `iptables -S` names its policies at least.
    expect(fact(readFrom(record('/usr/sbin/iptables -S', '', { exitCode: 0 })), 'filters')).toMatchObject({
      known: false,
    });
    // Where a command says "none" by silence, its exit code tells one from the other.
    expect(
      fact(readFrom(record('/usr/sbin/nft list ruleset', '', { exitCode: 0 })), 'filters'),
    ).toMatchObject({ known: true, value: { tables: [] } });
    expect(fact(readFrom(record('/usr/sbin/nft list ruleset', '')), 'filters')).toMatchObject({
      known: false,
    });
  });
});
