/** Messages from a page count only from our own page, in the form of the contract. */
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { CALL_NAMES, channelOf } from '../../../shared/contract/names.ts';
import { handleCalls } from '../../../electron/security/calls.ts';
import { isTrustedSender, type Sender } from '../../../electron/security/sender.ts';

const OURS: Sender = { senderFrame: { url: 'app://vpc-doctor/', parent: null } };
const STRANGERS: readonly (readonly [string, Sender])[] = [
  ['no frame', { senderFrame: null }],
  ['a sub-frame of ours', { senderFrame: { url: 'app://vpc-doctor/', parent: {} } }],
  ['another origin', { senderFrame: { url: 'https://vpc-doctor/', parent: null } }],
  ['a host that begins alike', { senderFrame: { url: 'app://vpc-doctor.example/', parent: null } }],
  ['a file', { senderFrame: { url: 'file:///index.html', parent: null } }],
];

function listening(): {
  readonly ask: (channel: string, event: Sender, args: unknown) => Promise<unknown>;
  readonly ran: string[];
  readonly channels: readonly string[];
} {
  const ran: string[] = [];
  const listeners = new Map<string, (event: Sender, args: unknown) => Promise<string>>();
  const handlers = Object.fromEntries(
    CALL_NAMES.map((name) => [
      name,
      () => {
        ran.push(name);
        return Promise.resolve(null);
      },
    ]),
  ) as unknown as Handlers;
  handleCalls(
    {
      handle: (channel, listener) => {
        listeners.set(channel, listener);
      },
    },
    handlers,
  );
  const ask = async (channel: string, event: Sender, args: unknown): Promise<unknown> =>
    JSON.parse((await listeners.get(channel)?.(event, args)) ?? 'null');
  return { ask, ran, channels: [...listeners.keys()] };
}

describe('messages from a page', () => {
  it('have one channel per call and no other', () => {
    expect(listening().channels).toEqual(CALL_NAMES.map(channelOf));
  });

  it.each(CALL_NAMES)('%s is refused to every stranger', async (name) => {
    const { ask, ran } = listening();
    for (const [, stranger] of STRANGERS)
      expect(await ask(channelOf(name), stranger, 'null')).toMatchObject({ ok: false });
    for (const args of [null, {}, 'no json', 5])
      expect(await ask(channelOf(name), OURS, args)).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
  });

  it('are answered to our own page', async () => {
    const { ask, ran } = listening();
    expect(await ask(channelOf('info'), OURS, 'null')).toEqual({ ok: true, value: null });
    expect(ran).toEqual(['info']);
  });

  it.each(STRANGERS)('%s is no trusted sender', (_who, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
    expect(isTrustedSender(OURS)).toBe(true);
  });
});
