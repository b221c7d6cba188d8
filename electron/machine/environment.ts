/**
 * machineEnv is the environment of the computer's reader. systeminformation calls programs by their names, so its PATH
 * holds the folders of the system alone, where only an administrator can put a program.
 */
export function machineEnv(): Record<string, string> {
  return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C', LC_ALL: 'C' };
}
