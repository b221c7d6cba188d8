/** What a report keeps of the native process: its answers, and why there are none. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../shared/observation/evidence.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { openNativeDoor } from '../../../electron/windows-native/door.ts';
import type { Question } from '../../../electron/engine/native-question.ts';
import { ANSWERS, Programs, READY, signal, TABLE } from './programs.ts';

const programs = new Programs();
afterEach(programs.stop);
afterAll(programs.remove);

describe('what is kept of it', () => {
  async function kept(
    script: string,
    questions: readonly Question[],
  ): Promise<readonly Omit<Evidence, 'id'>[]> {
    const records: Omit<Evidence, 'id'>[] = [];
    const door = openNativeDoor(programs.program(script), {
      add: (record) => `e${records.push(record)}`,
      startedAt: () => '2026-01-01T00:00:00.000Z',
    });
    programs.opened(door);
    for (const question of questions) await door.ask(question, signal);
    return records;
  }

  it('is every answer under the name of its function', async () => {
    const records = await kept(`${ANSWERS} ${READY}`, [
      TABLE,
      {
        call: 'IcmpSendEcho2Ex',
        target: ip('10.0.0.1'),
        count: 2,
        gapMs: 0,
        waitMs: 900,
        ttl: 3,
        packetBytes: 1500,
      },
    ]);
    expect(records.map(({ command }) => command)).toEqual([
      'native:GetIfTable2',
      'native:IcmpSendEcho2Ex -n 2 -w 900 -i 3 -f -l 1472 10.0.0.1',
    ]);
    expect(records[0]).toMatchObject({ text: JSON.stringify(TABLE), platform: 'win32' });
    expect(records[0]).not.toHaveProperty('failure');
  });

  it('is the reason of one question that failed, and once that of a process that did', async () => {
    const refusing = await kept(
      `process.on('message', ({ id }) => process.send({ id, failure: { reason: 'failed', detail: 'error 87' } })); ${READY}`,
      [TABLE, TABLE],
    );
    expect(refusing.map(({ command, failure }) => [command, failure?.detail])).toEqual([
      ['native:GetIfTable2', 'error 87'],
      ['native:GetIfTable2', 'error 87'],
    ]);
    const dead = await kept('process.exit(1);', [TABLE, { call: 'GetIpNetTable2' }, TABLE]);
    expect(dead.map(({ command, failure }) => [command, failure?.reason])).toEqual([
      ['native:start', 'failed'],
    ]);
  });
});
