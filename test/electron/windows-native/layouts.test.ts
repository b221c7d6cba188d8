/** Every offset that this program reads at, compared with the headers by a C compiler for Windows. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LAYOUTS, LENGTHS } from '../../../electron/windows-native/child/layouts.ts';

const COMPILER = 'x86_64-w64-mingw32-gcc';
const hasCompiler = spawnSync(COMPILER, ['--version']).status === 0;
if (!hasCompiler)
  console.warn(`Structures are not compared with the headers: there is no ${COMPILER} (Debian: mingw-w64).`);

const HEADERS = [
  'winsock2.h',
  'ws2tcpip.h',
  'windows.h',
  'iphlpapi.h',
  'netioapi.h',
  'icmpapi.h',
  'winhttp.h',
  'wlanapi.h',
];
const folder = mkdtempSync(join(tmpdir(), 'vd-layouts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(
  layouts: Readonly<
    Record<string, { readonly size: number | null; readonly at: Readonly<Record<string, number>> }>
  >,
): string {
  const asserts = Object.entries(layouts).flatMap(([name, { size, at }]) => [
    ...(size === null ? [] : [`_Static_assert(sizeof(${name}) == ${size}, "sizeof ${name}");`]),
    ...Object.entries(at).map(
      ([field, offset]) => `_Static_assert(offsetof(${name}, ${field}) == ${offset}, "${name}.${field}");`,
    ),
  ]);
  const lengths = Object.entries(LENGTHS).map(
    ([name, value]) => `_Static_assert(${name} == ${value}, "${name}");`,
  );
  return [
    '#define _WIN32_WINNT 0x0A00',
    ...HEADERS.map((header) => `#include <${header}>`),
    '#include <stddef.h>',
    ...asserts,
    ...lengths,
    'int main(void) { return 0; }',
  ].join('\n');
}

function compile(text: string): { readonly status: number | null; readonly stderr: string } {
  const file = join(folder, 'layouts.c');
  writeFileSync(file, text);
  return spawnSync(COMPILER, ['-fsyntax-only', '-w', file], { encoding: 'utf8' });
}

describe.skipIf(!hasCompiler)('structures of Windows', () => {
  it('lie as the headers declare them', () => {
    const { status, stderr } = compile(program(LAYOUTS));
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('are told apart by this test', () => {
    const wrong = { IP_OPTION_INFORMATION: { size: 16, at: { Flags: 3 } } };
    expect(compile(program(wrong)).stderr).toContain('IP_OPTION_INFORMATION.Flags');
  });

  it('are those of a 64-bit system', () => {
    expect(execFileSync(COMPILER, ['-dumpmachine'], { encoding: 'utf8' })).toContain('x86_64');
  });
});
