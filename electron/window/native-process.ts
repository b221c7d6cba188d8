/** The native process of the desktop app. */
import { minimalEnv } from '../process/minimal-env.ts';
import { NATIVE_THREADS, type NativeProcess } from '../windows-native/client.ts';
import { startUtilityProcess } from './utility.ts';

/** startUtility starts the bundle of the native process. */
export function startUtility(program: string): NativeProcess {
  const env = { ...minimalEnv('win32'), UV_THREADPOOL_SIZE: String(NATIVE_THREADS) };
  const utility = startUtilityProcess(program, 'VPC Doctor network reader', env);
  return {
    ...utility,
    send: (request) => {
      utility.child.postMessage(request);
    },
  };
}
