/** The client against processes that behave well, badly, or not at all. All of them are real. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import { NATIVE_THREADS, NativeClient } from '../../../electron/windows-native/client.ts';
import { startNodeNative } from '../../../electron/windows-native/node-process.ts';
import type { Question } from '../../../electron/engine/native-question.ts';
import { ANSWERS, Programs, READY, signal, TABLE } from './programs.ts';

const programs = new Programs();
const { folder, program, client } = programs;
afterEach(programs.stop);
afterAll(programs.remove);

describe('asking the native process', () => {
  it('answers every question, however many there are at once, by one start', async () => {
    const note = join(folder, 'starts');
    const asked = client(`require('fs').appendFileSync(${JSON.stringify(note)}, 'x'); ${ANSWERS} ${READY}`);
    const targets = Array.from({ length: 200 }, (_, index) => ip(`10.0.0.${index}`));
    const texts = await Promise.all(
      targets.map((target) => asked.ask({ call: 'GetBestRoute2', target }, signal)),
    );
    expect(texts.map((text) => text.known && text.value.includes('GetBestRoute2'))).toEqual(
      targets.map(() => true),
    );
    expect(readFileSync(note, 'utf8')).toBe('x');
  });

  it.each([
    [
      'cannot load its library',
      `process.send({ ready: false, failure: { reason: 'tool-missing', detail: 'no koffi' } });`,
      { reason: 'tool-missing', detail: 'no koffi' },
    ],
    [
      'ends as it starts',
      'process.exit(7);',
      { reason: 'failed', detail: 'the native process ended: exit code 7' },
    ],
    ['crashes in a call', `process.on('message', () => process.abort()); ${READY}`, { reason: 'failed' }],
    ['says something else', `process.send({ hello: 1 });`, { reason: 'unparsable' }],
    [
      'answers with no text',
      `process.on('message', ({ id }) => process.send({ id, text: 7 })); ${READY}`,
      { reason: 'unparsable' },
    ],
    [
      'refuses this question alone',
      `process.on('message', ({ id }) => process.send({ id, failure: { reason: 'not-permitted', detail: 'no' } })); ${READY}`,
      { reason: 'not-permitted', detail: 'no' },
    ],
  ])('that %s gives the reason', async (_how, script, expected) => {
    expect(await client(script).ask(TABLE, signal)).toMatchObject({ known: false, ...expected });
  });

  it('says that there is no such program', async () => {
    const asked = new NativeClient(() => startNodeNative(join(folder, 'nowhere.cjs')));
    programs.opened(asked);
    expect(await asked.ask(TABLE, signal)).toMatchObject({ known: false, reason: 'failed' });
  });

  it('ends a process that hangs, and everything that waits for it', async () => {
    const note = join(folder, 'hung');
    const asked = client(
      `require('fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); process.on('message', () => { for (;;); }); ${READY}`,
    );
    const answers = await Promise.all([
      asked.ask(TABLE, signal),
      asked.ask({ call: 'GetIpNetTable2' }, signal),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ known: false, reason: 'timed-out' });
    expect(await asked.ask(TABLE, signal)).toMatchObject({ known: false, reason: 'timed-out' });
    await gone(Number(readFileSync(note, 'utf8')));
  });

  it('ends one that never gets ready', async () => {
    expect(await client('setInterval(() => undefined, 1000);').ask(TABLE, signal)).toMatchObject({
      known: false,
      reason: 'timed-out',
      detail: expect.stringContaining('not ready') as string,
    });
  });

  it('stops waiting when the caller does, and tells the process', async () => {
    const note = join(folder, 'cancelled');
    const asked = client(
      `process.on('message', (m) => { if (m.cancel) require('fs').writeFileSync(${JSON.stringify(note)}, String(m.cancel)); }); ${READY}`,
    );
    const stop = new AbortController();
    // A question that is given up before the process is ready is never sent.
    expect(await asked.ready()).toBe(true);
    const answer = asked.ask({ call: 'GetAddrInfoExW', name: 'desk.example' }, stop.signal);
    setTimeout(() => {
      stop.abort();
    }, 400);
    expect(await answer).toEqual({ known: false, reason: 'cancelled' });
    await until(() => existsSync(note) && readFileSync(note, 'utf8') === '1');
  });

  it('sends no more echo requests than there are threads for, and all of them in the end', async () => {
    const asked = client(`
      let open = 0, most = 0;
      process.on('message', ({ id, question }) => {
        open += question.count; most = Math.max(most, open);
        setTimeout(() => { open -= question.count; process.send({ id, text: String(most) }); }, 30);
      });
      ${READY}`);
    const echo = (count: number): Question => ({
      call: 'IcmpSendEcho2Ex',
      target: ip('10.0.0.1'),
      count,
      gapMs: 0,
      waitMs: 100,
    });
    const texts = await Promise.all(
      Array.from({ length: 60 }, (_, index) => asked.ask(echo(1 + (index % 20)), signal)),
    );
    const most = Math.max(...texts.map((text) => (text.known ? Number(text.value) : Number.NaN)));
    expect(most).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(NATIVE_THREADS);
  });

  it('lets those that wait for a thread go when the process ends', async () => {
    const asked = client(`process.on('message', () => setTimeout(() => process.exit(3), 200)); ${READY}`);
    const echo: Question = {
      call: 'IcmpSendEcho2Ex',
      target: ip('10.0.0.1'),
      count: 64,
      gapMs: 0,
      waitMs: 100,
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => asked.ask(echo, signal)));
    for (const answer of answers) expect(answer).toMatchObject({ known: false, reason: 'failed' });
  });

  it('ends with the run', async () => {
    const note = join(folder, 'stopped');
    const asked = client(
      `require('fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); ${ANSWERS} ${READY}`,
    );
    await asked.ask(TABLE, signal);
    asked.stop();
    await gone(Number(readFileSync(note, 'utf8')));
    expect(await asked.ask(TABLE, signal)).toMatchObject({ known: false, reason: 'cancelled' });
  });

  it('starts nothing where nobody asks', () => {
    let starts = 0;
    const idle = new NativeClient(() => {
      starts += 1;
      return program(READY)();
    });
    idle.stop();
    expect(starts).toBe(0);
  });
});

async function until(isMet: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !isMet(); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isMet()).toBe(true);
}

/** A process that has ended takes no signal; a zombie of this test's own would, until Node has reaped it. */
async function gone(pid: number): Promise<void> {
  await until(() => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  });
}
