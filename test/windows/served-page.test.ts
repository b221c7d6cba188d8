/** The page that the command line serves on Windows, driven by Chromium. */
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../build/browser.mjs';
import { SCENARIOS } from '../../electron/demo/scenarios.ts';
import { en } from '../../renderer/i18n/en.ts';
import { AppWindow } from '../e2e/window/pages.ts';
import { Program } from './program.ts';
import { missingForWindows, ROOT } from './surroundings.ts';
import { windowsPath, type StartedProgram } from './wine.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`The command line as a Windows program is skipped: ${reason}`);

describe.skipIf(reason !== null)('the command line on Windows', () => {
  const program = new Program();
  const { app, managed, namespace } = program;
  beforeAll(() => program.up());
  afterAll(() => program.down());

  it.skipIf(findBrowser() === null)(
    'serves its page, which Chromium drives, and says that the profile in %ProgramData% is not used',
    async () => {
      cpSync(join(ROOT, 'dist/renderer'), join(app.folder, 'renderer'), { recursive: true });
      mkdirSync(managed, { recursive: true });
      writeFileSync(join(managed, 'profile.yaml'), 'apiHosts: [managed.example.test]\n');
      const wrapper = join(app.folder, 'chromium.sh');
      writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${namespace} ${findBrowser() ?? ''} "$@"\n`);
      chmodSync(wrapper, 0o755);
      const running = app.start(
        [app.cli, 'serve', '--no-open', '--lang', 'en', '--data', windowsPath(join(app.folder, '数据'))],
        { namespace },
      );
      const browser = await chromium.launch({
        executablePath: wrapper,
        args: [
          '--no-sandbox',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--disable-gpu',
        ],
      });
      try {
        const page = await (
          await browser.newContext({ viewport: { width: 1120, height: 800 }, locale: 'en' })
        ).newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(await addressOf(running));
        // Wine knows one user, who is no administrator; a profile of theirs must not count for all.
        await page.getByText(en.notices.managed).waitFor();
        expect(await page.getByText('managed.example.test').count()).toBe(0);
        const window = new AppWindow(page);
        await window.startDemo(SCENARIOS['forwarder-missing'].title.en);
        await window.waitForResult();
        expect((await window.steps())[0]).toBe('dns.forwarder-missing');
        mkdirSync('dist/e2e', { recursive: true });
        await page.screenshot({ path: 'dist/e2e/served-by-windows.png' });
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
        await running.stop();
        await running.ended;
      }
    },
  );
});

async function addressOf({ output }: StartedProgram): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const url = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(readFileSync(output, 'utf8'))?.[0];
    if (url !== undefined) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the page is not served');
}
