import type { Platform } from '../../shared/observation/workstation.ts';

/** ownPlatform names the system that this process runs on; one of the Unix kind that nobody knows is read as Linux is. */
export function ownPlatform(): Platform {
  const { platform } = process;
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}
