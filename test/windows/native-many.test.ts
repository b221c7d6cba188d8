/** The native process as a Windows program: routes by the thousand, and adapters by the hundred. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../electron/engine/native-question.ts';
import { facts, NativeInNetwork, type Adapter } from './native-in-network.ts';
import { ROUTER } from './small-network.ts';
import { missingForWindows } from './surroundings.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`Windows programs are skipped: ${reason}`);

describe.skipIf(reason !== null)('the native process on Windows', () => {
  const native = new NativeInNetwork();
  beforeAll(() => native.up());
  afterAll(() => native.down());

  it('reads ten thousand routes', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) =>
        `route add 172.${16 + (index >> 12)}.${(index >> 4) & 255}.${(index & 15) * 16}/28 via ${ROUTER}`,
    );
    await native.network.batch('ws', lines);
    try {
      const questions: Question[] = [{ call: 'GetAdaptersAddresses' }, { call: 'GetIpForwardTable2' }];
      const { routes } = facts(questions, await native.ask(questions)).get('routes') as {
        readonly routes: readonly { readonly destination: string }[];
      };
      expect(routes.length).toBe(10_003);
      expect(routes.some(({ destination }) => destination === '172.18.112.240/28')).toBe(true);
    } finally {
      await native.network.quiet();
      await native.network.batch(
        'ws',
        lines.map((line) => line.replace('add', 'del')),
      );
    }
  });

  it('reads adapters by the hundred', async () => {
    await native.network.batch(
      'ws',
      Array.from({ length: 120 }, (_, index) => `link add v${index} type veth peer name w${index}`),
    );
    await native.network.batch(
      'ws',
      Array.from({ length: 120 }, (_, index) => `addr add 10.200.${index}.1/24 dev v${index}`),
    );
    const questions: Question[] = [{ call: 'GetAdaptersAddresses' }, { call: 'GetIfTable2' }];
    const adapters = facts(questions, await native.ask(questions)).get('adapters') as readonly Adapter[];
    await native.network.batch(
      'ws',
      Array.from({ length: 120 }, (_, index) => `link del v${index}`),
    );
    expect(adapters.length).toBeGreaterThan(240);
    expect(adapters.find(({ name }) => name === 'v119')?.addresses).toEqual([
      { address: '10.200.119.1', prefixLength: 24 },
    ]);
  });
});
