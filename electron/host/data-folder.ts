/** Where things are kept when Electron does not say, and where an administrator keeps the profile of all users. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Platform } from '../../shared/observation/workstation.ts';

type Env = Readonly<Record<string, string | undefined>>;

const NAME = 'VPC Doctor';

/** dataFolder gives the folder of this user's settings, profile and history. */
export function dataFolder(platform: Platform, env: Env, home = homedir()): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', NAME);
    case 'linux':
      return posix.join(env['XDG_CONFIG_HOME'] ?? posix.join(home, '.config'), 'vpc-doctor');
  }
}

/** managedProfilePath gives the machine-wide profile; only administrators may write there. */
export function managedProfilePath(platform: Platform, env: Env): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', NAME, 'profile.yaml');
    case 'darwin':
      return posix.join('/Library/Application Support', NAME, 'profile.yaml');
    case 'linux':
      return '/etc/vpc-doctor/profile.yaml';
  }
}
