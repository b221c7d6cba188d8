/** Questions to the native process: which are none, and how each is written in a report. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import { commandOf } from '../../../electron/windows-native/protocol.ts';
import { questionSchema } from '../../../electron/engine/native-question.ts';

describe('questions', () => {
  it.each([
    { call: 'GetBestRoute2', target: '10.0.0' },
    { call: 'GetBestRoute2', target: '10.0.0.1; calc' },
    { call: 'IcmpSendEcho2Ex', target: '10.0.0.1', count: 65, gapMs: 0, waitMs: 1 },
    { call: 'IcmpSendEcho2Ex', target: '10.0.0.1', count: 1, gapMs: 0, waitMs: 1, packetBytes: 70_000 },
    { call: 'IcmpSendEcho2Ex', target: '10.0.0.1', count: 1, gapMs: 0, waitMs: 1, ttl: 0 },
    { call: 'GetAddrInfoExW', name: 'a b' },
    { call: 'GetAddrInfoExW', name: '' },
    { call: 'LoadLibraryW' },
    { call: 'GetIfTable2', file: 'C:\\' },
  ])('are refused where they are none: %j', (question) => {
    expect(questionSchema.safeParse(question).success).toBe(false);
  });

  it('have command lines of their own', () => {
    expect(commandOf({ call: 'GetAddrInfoExW', name: 'desk.example' })).toBe(
      'native:GetAddrInfoExW desk.example',
    );
    expect(commandOf({ call: 'GetBestRoute2', target: ip('10.0.0.1') })).toBe(
      'native:GetBestRoute2 10.0.0.1',
    );
  });
});
