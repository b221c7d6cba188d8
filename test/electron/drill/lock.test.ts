import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drillRunning, holdDrill } from '../../../electron/host/drill-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('is held once, and free again afterwards', async () => {
  const first = await holdDrill(folder);
  if (!first.held) throw new Error('not held');
  await first.release();
  expect(await holdDrill(folder)).toMatchObject({ held: true });
});

it("refuses while another process lives that holds it, and takes a dead one's over", async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  writeFileSync(join(folder, 'drill.lock'), String(other.pid));
  expect(await drillRunning(folder)).toBe(other.pid);
  expect(await holdDrill(folder)).toEqual({ held: false, by: other.pid });
  const gone = new Promise((done) => other.once('exit', done));
  other.kill('SIGKILL');
  await gone;
  expect(await drillRunning(folder)).toBeNull();
  expect(await holdDrill(folder)).toMatchObject({ held: true });
});
