/** The security descriptors of Windows as text: by the native process, else by PowerShell. */
import { z } from 'zod';
import { known, unknown, type Known } from '../../../shared/observation/known.ts';
import { minimalEnv } from '../../process/minimal-env.ts';
import { runCommand } from '../../platform/run-command.ts';
import { systemRoot } from '../../process/system-root.ts';
import { NativeClient, type StartNative } from '../../windows-native/client.ts';

const POWERSHELL_MS = 8_000;
/** In a script it stands between quotes: letters of any language, but nothing that PowerShell takes for a quote. */
const QUOTABLE = /^[A-Za-z]:\\[\p{L}\p{N} ._()\\-]*$/u;

/** readDescriptors gives one text for each path, all or none. It never rejects. */
export async function readDescriptors(
  paths: readonly string[],
  start?: StartNative,
): Promise<Known<readonly string[]>> {
  const native = await byNative(paths, start);
  if (native.known) return native;
  const other = await byPowerShell(paths);
  return other.known
    ? other
    : unknown(native.reason, `${native.detail ?? ''}; ${other.detail ?? other.reason}`);
}

async function byNative(paths: readonly string[], start?: StartNative): Promise<Known<readonly string[]>> {
  const client = new NativeClient(
    start ?? (await import('../../windows-native/node-process.ts')).startNodeNative,
  );
  try {
    const { signal } = new AbortController();
    const asked = paths.map((path) => client.ask({ call: 'GetFileSecurityW', path }, signal));
    const texts: string[] = [];
    for (const answer of await Promise.all(asked)) {
      if (!answer.known) return answer;
      texts.push(sddlIn(answer.value));
    }
    return known(texts);
  } finally {
    client.stop();
  }
}

const answerSchema = z.object({ rows: z.array(z.object({ Sddl: z.string() })).length(1) });

function sddlIn(answer: string): string {
  return answerSchema.parse(JSON.parse(answer)).rows[0]?.Sddl ?? '';
}

async function byPowerShell(paths: readonly string[]): Promise<Known<readonly string[]>> {
  if (!paths.every((path) => QUOTABLE.test(path))) return unknown('failed', 'the path cannot be quoted');
  const script = paths.map((path) => `(Get-Acl -LiteralPath '${path}').Sddl`).join('; ');
  const { outcome, stdout, detail } = await runCommand(
    {
      candidates: [`${systemRoot(process.env)}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`],
      args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-OutputFormat', 'Text', '-Command', script],
      timeoutMs: POWERSHELL_MS,
    },
    minimalEnv('win32'),
    new AbortController().signal,
  );
  const lines = Buffer.from(stdout)
    .toString('latin1')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  return lines.length === paths.length ? known(lines) : unknown('failed', `PowerShell: ${detail ?? outcome}`);
}
