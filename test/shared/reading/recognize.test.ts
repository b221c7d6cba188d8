import { describe, expect, it } from 'vitest';
import { recognize } from '../../../shared/reading/recognize.ts';
import { FILTERED } from './commands/filtered.ts';
import { COMMANDS } from './commands/known.ts';
import { NARROWED } from './commands/narrowed.ts';
import type { Row } from './commands/row.ts';

const ROWS: readonly Row[] = [...COMMANDS, ...NARROWED, ...FILTERED];

describe('recognize', () => {
  it.each(ROWS.map(([platform, line, source, subject = '']) => ({ platform, line, source, subject })))(
    '$platform: $line',
    ({ platform, line, source, subject }) => {
      const found = recognize(line, platform);
      expect(found === null ? null : found.source).toBe(source);
      if (found !== null && subject !== '') expect(found.subject).toContain(subject);
    },
  );

  it('reads what a ping was told', () => {
    expect(recognize('ping -4 -n 1 -w 1000 -i 3 -f -l 1372 172.16.0.5', 'win32')).toEqual({
      source: 'ping',
      subject: '172.16.0.5',
      ping: { count: 1, ttl: 3, packetBytes: 1400 },
    });
    expect(recognize('/sbin/ping -n -c4 -m 2 172.16.0.5', 'darwin')).toMatchObject({
      ping: { count: 4, ttl: 2, packetBytes: null },
    });
    expect(recognize('ping -c 2 -t 5 172.16.0.5', 'linux')).toMatchObject({ ping: { count: 2, ttl: 5 } });
  });
});
