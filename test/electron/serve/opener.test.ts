import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openerOf, openThroughFile, redirectPage } from '../../../electron/serve/opener.ts';

const URL_WITH_TOKEN = 'http://127.0.0.1:4711/?token=0123456789abcdef';

describe('opening a browser', () => {
  it('gives the address in a page that leads on and loads nothing', () => {
    const page = redirectPage(URL_WITH_TOKEN);
    expect(page).toContain(`<meta http-equiv="refresh" content="0;url=${URL_WITH_TOKEN}">`);
    expect(page).toContain('no-referrer');
    expect(page).not.toMatch(/<script|src=/);
  });

  it('opens nothing where there is no display', () => {
    expect(openThroughFile(URL_WITH_TOKEN, 'linux', []).opened).toBe(false);
    expect(openThroughFile(URL_WITH_TOKEN, 'linux', ['/no/such/program']).opened).toBe(false);
    expect(openerOf('linux', {})).toEqual([]);
  });

  const noScript = process.platform === 'win32';
  if (noScript) console.log('skipped: Windows starts no shell script');
  it.skipIf(noScript)('names a file to the program, which nobody else can read, and no token', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-opener-'));
    const seen = join(folder, 'args');
    const program = join(folder, 'open');
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > ${seen}.new && mv ${seen}.new ${seen}\n`, {
      mode: 0o755,
    });
    const browser = openThroughFile(URL_WITH_TOKEN, 'linux', [program]);
    while (!existsSync(seen))
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    const args = readFileSync(seen, 'utf8').trim();
    expect(browser.opened).toBe(true);
    expect(args).not.toContain('token');
    const page = fileURLToPath(args);
    expect(readFileSync(page, 'utf8')).toContain(URL_WITH_TOKEN);
    expect(statSync(page).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(page)).mode & 0o777).toBe(0o700);
    browser.forget();
    browser.forget();
    expect(existsSync(dirname(page))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
