/** The scripts in docs/deploy.md: the same in both languages, and with options that the command line has. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI, NAMES, PAGES, scriptsIn } from './deploy-scripts.ts';

describe('the scripts for administrators', () => {
  it('are the same in both languages', () => {
    const [en = new Map<string, string>(), zh] = PAGES.map(scriptsIn);
    expect([...en.keys()].sort()).toEqual([...NAMES].sort());
    expect(zh).toEqual(en);
  });

  it('call the command line with options that it has', () => {
    const help = spawnSync(process.execPath, [CLI, 'check', '--help'], { encoding: 'utf8' }).stdout;
    for (const [name, code] of scriptsIn(PAGES[0] ?? '')) {
      const options = [...code.matchAll(/--(?:format|lang|profile|no-[a-z]+)\b/g)].map(([option]) => option);
      if (/^(?:detection|remediation|extension)/.test(name))
        expect(options.length, name).toBeGreaterThanOrEqual(3);
      // The program finds the managed profile by itself, and asks then who could have written it.
      expect(options, name).not.toContain('--profile');
      for (const option of options) expect(help, name).toContain(option);
    }
  });
});
