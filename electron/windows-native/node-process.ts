/** The native process as a child of Node: the command line and the browser form. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childMessages } from '../process/child-messages.ts';
import { minimalEnv } from '../process/minimal-env.ts';
import { NATIVE_THREADS, type NativeProcess } from './client.ts';

/** Beside the bundle. */
const PROGRAM = 'windows-native.js';

/** startNodeNative starts the native process of this build. */
export function startNodeNative(program = fileURLToPath(new URL(PROGRAM, import.meta.url))): NativeProcess {
  // Nothing of the environment is needed but where Windows lies; NODE_OPTIONS could run anything.
  const env = {
    ...minimalEnv('win32'),
    ...kept(['NODE_SKIP_PLATFORM_CHECK', 'PATH']),
    UV_THREADPOOL_SIZE: String(NATIVE_THREADS),
  };
  const child = spawn(process.execPath, [program], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });
  return {
    ...childMessages(child),
    send: (request) => {
      // What could not be sent has no answer; the exit tells why.
      if (child.connected) child.send(request, () => undefined);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

function kept(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
