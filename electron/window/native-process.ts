/**
 * The native process of the desktop app: a utility process of Electron, since the app's own program is no
 * Node.
 */
import { utilityProcess } from 'electron';
import { minimalEnv } from '../platform/minimal-env.ts';
import { NATIVE_THREADS, type NativeProcess } from '../windows-native/client.ts';

/** startUtility starts the bundle of the native process. */
export function startUtility(program: string): NativeProcess {
  const env = { ...minimalEnv('win32'), UV_THREADPOOL_SIZE: String(NATIVE_THREADS) };
  const child = utilityProcess.fork(program, [], {
    env,
    execArgv: [],
    stdio: 'ignore',
    serviceName: 'VPC Doctor network reader',
  });
  return {
    send: (request) => {
      child.postMessage(request);
    },
    onMessage: (heard) => {
      child.on('message', heard);
    },
    onExit: (gone) => {
      child.on('exit', (code) => {
        gone(`exit code ${code}`);
      });
    },
    kill: () => {
      child.kill();
    },
  };
}
