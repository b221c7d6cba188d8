const DEFAULT_ROOT = 'C:\\Windows';

/** systemRoot is the folder of Windows. The environment may say anything; only a folder on a drive can be the one of Windows. */
export function systemRoot(env: Readonly<Record<string, string | undefined>>): string {
  const root = env['SystemRoot'] ?? env['windir'] ?? DEFAULT_ROOT;
  return /^[A-Za-z]:\\[\w\\ .-]{1,100}$/.test(root) && !root.includes('..')
    ? root.replace(/\\$/, '')
    : DEFAULT_ROOT;
}
