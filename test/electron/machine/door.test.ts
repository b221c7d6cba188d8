/** What the reader says beside its facts is neither a fact nor evidence; and evidence reads again as the same fact. */
import { describe, expect, it } from 'vitest';
import { processDoor } from '../../../electron/machine/door.ts';
import type { MachineProcess } from '../../../electron/machine/protocol.ts';
import type { Evidence } from '../../../shared/observation/evidence.ts';
import type { ToldMachine } from '../../../shared/reading/machine.ts';
import { observe } from '../../../shared/reading/observe.ts';
import { outputsOf } from '../../../shared/reading/outputs.ts';
import { load } from '../../support/facts.ts';

const PLANTED = ['Nordlicht Intern', '9c:05:d6:aa:bb:cc', 'PF2ABCDE', '4c4c4544-0042-4a10-8050-b3c04f4d5232'];
const [ssid, bssid, serial, uuid] = PLANTED;

async function told(
  messages: readonly unknown[],
): Promise<{ readonly facts: readonly ToldMachine[]; readonly evidence: readonly Evidence[] }> {
  const evidence: Evidence[] = [];
  const facts: ToldMachine[] = [];
  const start = (): MachineProcess => ({
    onMessage: (heard) => {
      [...messages, { done: true }].forEach((message) => {
        heard(message);
      });
    },
    onExit: () => undefined,
    kill: () => undefined,
  });
  const door = processDoor(start)({
    platform: 'linux',
    add: (record) => {
      const id = `e${evidence.length + 1}`;
      evidence.push({ id, ...record });
      return id;
    },
    startedAt: () => '2026-11-29T10:00:00.000Z',
  });
  await door(new AbortController().signal, (one) => facts.push(one));
  return { facts, evidence };
}

const SAID = [
  {
    kind: 'links',
    text: JSON.stringify([
      { adapter: 'wlan0', ssid, wifi: { signalDbm: -61, ssid, bssid }, driver: 'iwlwifi' },
    ]),
  },
  { kind: 'load', text: JSON.stringify({ ...load(), serial }) },
  { kind: 'machine', text: JSON.stringify({ maker: 'LENOVO', model: 'X1', serial, uuid }) },
];

describe('names and numbers of a network and a computer', () => {
  it('are kept nowhere', async () => {
    const { facts, evidence } = await told(SAID);
    expect(facts.map(({ fact }) => fact.known)).toEqual([true, true, true]);
    const kept =
      JSON.stringify({ facts, evidence }) +
      evidence.map(({ bytes }) => Buffer.from(bytes ?? []).toString()).join();
    for (const one of PLANTED) expect(kept).not.toContain(one);
  });
});

describe('the evidence of the computer', () => {
  it('reads again as the same facts', async () => {
    const { facts, evidence } = await told(SAID);
    const again = observe(outputsOf(evidence, 'linux'), 'linux', []).filter(({ kind }) =>
      ['machine', 'load', 'links'].includes(kind),
    );
    expect(again.map(({ kind, fact, evidence: ids }) => ({ kind, fact, evidence: ids }))).toEqual(
      (['machine', 'load', 'links'] as const).map((kind) => {
        const { fact, evidence: ids } = facts.find((one) => one.kind === kind) ?? {};
        return { kind, fact, evidence: ids };
      }),
    );
  });

  it.each([
    ['text that is no JSON', 'SSID: x'],
    ['a list in place of an object', '[]'],
    ['a load of more than all', JSON.stringify({ ...load(), cpuPercent: 130 })],
    ['a computer without a core', JSON.stringify({ ...load(), cores: 0 })],
  ])('says of %s that it could not be read', async (_what, text) => {
    const { facts, evidence } = await told([{ kind: 'load', text }]);
    expect(facts[0]?.fact).toMatchObject({ known: false, reason: 'unparsable' });
    expect(evidence[0]).toMatchObject({
      command: 'systeminformation load',
      text: '',
      failure: { reason: 'unparsable' },
    });
  });
});
