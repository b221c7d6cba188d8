/** One output of a command, as it leaves in a redacted report. */
import type { Platform } from '../../shared/observation/workstation.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { reportOf } from '../support/report.ts';

/** redacted gives the command line and what is left of its output. */
export function redacted(platform: Platform, command: string, text: string): string {
  const { evidence } = createRedactor([]).report({
    ...reportOf('a healthy workstation'),
    evidence: [
      {
        id: 'e1-x',
        command,
        platform,
        stream: 'stdout' as const,
        startedAt: '2026-01-01T00:00:00.000Z',
        exitCode: 0,
        text,
      },
    ],
  });
  return evidence.map((one) => `${one.command}\n${one.text}`).join('\n');
}
