/**
 * The drill as a Windows program: cuts whose times the kernel has told, seen through Windows' own pings and sockets.
 * WINDOWS_CUTS (5) says how many; from 20 on `test/windows/DRILL.md` is written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutsOf, lengths } from '../lab/drill/cuts.ts';
import { FAILED } from '../lab/drill/measured.ts';
import { cutsSection } from '../lab/drill/table.ts';
import { Lab } from '../lab/lab.ts';
import { missing } from '../lab/surroundings.ts';
import { WindowsDrill } from './drill-program.ts';
import { forget } from './on-windows.ts';
import { missingForWindows } from './surroundings.ts';
import { WindowsApp } from './wine.ts';

const reason = missingForWindows() ?? missing();
if (reason !== null) console.warn(`The drill as a Windows program is skipped: ${reason}`);

const LIMIT_MS = 250;
const limit = (): number => LIMIT_MS;
const CUTS = lengths(Number(process.env['WINDOWS_CUTS'] ?? '5'), 400, 6_000);
const HEADING = `# The drill as a Windows program, against the truth

Written by WINDOWS_CUTS=${CUTS.length} npm run test:windows -- drill; do not edit. How to read it: test/lab/DRILL.md.

`;
const WRITTEN_FROM = 20;
/** A cut, the pause after it, and what a program of Wine takes to begin and to end. */
const TIMEOUT_MS = CUTS.reduce((sum, one) => sum + 2 * one + 3_000, 240_000);

describe.skipIf(reason !== null)('the drill as a Windows program', () => {
  const lab = new Lab();
  const app = new WindowsApp();
  beforeAll(async () => {
    forget();
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    app.remove();
  });

  it(
    `finds every cut of every service within ${LIMIT_MS} ms, and none that was not`,
    async () => {
      const rows = await cutsOf(lab, CUTS, {
        start: (here, args) => WindowsDrill.start(here, { app, args, timeoutMs: TIMEOUT_MS }),
        limit,
      });
      if (CUTS.length >= WRITTEN_FROM)
        writeFileSync(
          join(import.meta.dirname, 'DRILL.md'),
          `${HEADING}${cutsSection({ cuts: CUTS, rows }, { words: `${LIMIT_MS} ms`, limit })}`,
        );
      expect(rows.length).toBeGreaterThan(5 * CUTS.length);
      expect(rows.filter(({ verdict }) => FAILED.includes(verdict))).toEqual([]);
      // A drill that calls everything unknown has measured nothing.
      const right = rows.filter(({ verdict }) => verdict === 'right');
      expect(
        right.length,
        rows.map(({ service, verdict }) => `${service}: ${verdict}`).join('\n'),
      ).toBeGreaterThan(rows.length / 4);
    },
    TIMEOUT_MS,
  );
});
