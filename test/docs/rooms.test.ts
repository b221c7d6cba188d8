/** The picture of the rooms in ARCHITECTURE.md is drawn from the imports. `UPDATE=1 npm run unit test/docs/rooms.test.ts` draws it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, levelsOf, roomOf, type Uses } from './rooms.ts';

const PAGE = 'ARCHITECTURE.md';
const AROUND = /(<!-- rooms: drawn from the imports -->\n)[^]*?(<!-- rooms end -->)/;
const IN_ONE_LEVEL = '┄';

function drawn(uses: Uses): string {
  const levels = levelsOf(uses).toReversed();
  const rows = levels.map((groups) => groups.map(groupText).join(`  ${IN_ONE_LEVEL}  `));
  return ['```', ...rows, '```', ''].join('\n');
}

/** Six names fit on a line. */
function groupText(group: readonly string[]): string {
  return group
    .map((room, index) => (index > 0 && index % 6 === 0 ? `\n  ⇄ ${room}` : room))
    .join(' ⇄ ')
    .replaceAll(' ⇄ \n', '\n');
}

describe('the rooms', () => {
  it('stand in ARCHITECTURE.md as the imports have them', () => {
    const page = readFileSync(PAGE, 'utf8');
    const wanted = page.replace(
      AROUND,
      (_, begin: string, end: string) => `${begin}${drawn(importsOf())}${end}`,
    );
    if (process.env['UPDATE'] === '1') writeFileSync(PAGE, wanted);
    expect(AROUND.test(page)).toBe(true);
    expect(readFileSync(PAGE, 'utf8')).toBe(wanted);
  });

  it.each([
    ['shared/check/api/tcp.ts', 'shared/check'],
    ['electron/main.ts', 'electron'],
    ['renderer/pages/check/start.tsx', 'renderer'],
  ])('%s lies in %s', (file, room) => {
    expect(roomOf(file)).toBe(room);
  });

  it('lie above what they import, and side by side where they import each other', () => {
    const uses = new Map([
      ['a', new Set(['b', 'd'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b', 'd'])],
      ['d', new Set<string>()],
      ['e', new Set<string>()],
    ]);
    expect(levelsOf(uses)).toEqual([[['d'], ['e']], [['b', 'c']], [['a']]]);
  });
});
