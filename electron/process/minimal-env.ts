import type { Platform } from '../../shared/observation/workstation.ts';

const WINDOWS_KEYS = [
  'SystemRoot',
  'windir',
  'SystemDrive',
  'TEMP',
  'TMP',
  'ProgramFiles',
  'ProgramData',
  'PSModulePath',
];

/**
 * minimalEnv is the environment of child processes: no PATH to be tricked by, no proxy settings, and the
 * C locale where the system has one, so that numbers and words are stable.
 */
export function minimalEnv(
  platform: Platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> {
  if (platform !== 'win32') return { LANG: 'C', LC_ALL: 'C' };
  return Object.fromEntries(WINDOWS_KEYS.flatMap((key) => (env[key] === undefined ? [] : [[key, env[key]]])));
}
