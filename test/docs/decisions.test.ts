/**
 * The decisions: each has its page and its line in the index, and names files that exist.
 * `UPDATE=1 npm run unit test/docs/decisions.test.ts` writes the index again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesNamedIn } from './named-files.ts';

const FOLDER = 'docs/decisions';
const INDEX = `${FOLDER}/README.md`;
/** The topics in the order of the index, with their headings. */
const TOPICS = {
  judging: 'Observing and judging',
  doors: 'Window, browser form and command line',
  windows: 'Windows by its own functions',
  reports: 'Saved reports',
  drill: 'The failover drill',
  house: 'The code itself',
} as const;

interface Page {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  readonly topic: string;
}

const pages = readdirSync(FOLDER)
  .filter((file) => file !== 'README.md')
  .map(read)
  .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));

function read(file: string): Page {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const head = /^# (?<title>.+)\n\n(?<date>\d{4}-\d\d-\d\d) · (?<topic>\w+)\n\n\S/.exec(text);
  const { title = '', date = '', topic = '' } = head?.groups ?? {};
  return { file, title, date, topic };
}

function indexOf(all: readonly Page[]): string {
  const parts = Object.entries(TOPICS).map(([topic, heading]) => {
    const rows = all.filter((page) => page.topic === topic);
    return `## ${heading}\n\n${rows.map(({ title, file, date }) => `- [${title}](${file}) (${date})`).join('\n')}\n`;
  });
  return [
    '# Decisions\n',
    'One decision a page: what was decided, and why. A new one replaces the page that it changes.\n',
    ...parts,
  ].join('\n');
}

describe('docs/decisions', () => {
  it('has a title, a date and a known topic on each page', () => {
    expect(pages.filter(({ title, date }) => title === '' || date === '')).toEqual([]);
    expect(pages.filter(({ topic }) => !Object.hasOwn(TOPICS, topic))).toEqual([]);
  });

  it('has an index of all pages', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(INDEX, indexOf(pages));
    expect(readFileSync(INDEX, 'utf8')).toBe(indexOf(pages));
  });

  it.each([...pages.map(({ file }) => `${FOLDER}/${file}`), 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
    '%s names files that exist',
    (file) => {
      const text = readFileSync(file, 'utf8');
      expect(filesNamedIn(text).filter((name) => !existsSync(name))).toEqual([]);
    },
  );
});
