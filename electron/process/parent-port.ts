/** The way to the parent of a process that Electron has started (a utility process). Its types are Electron's, which is not here. */
import { isFields } from '../../shared/values/fields.ts';

export interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** parentPort gives the port; undefined in a child of Node, which has a channel of its own. */
export function parentPort(): ParentPort | undefined {
  const port: unknown = Reflect.get(process, 'parentPort');
  return isPort(port) ? port : undefined;
}

function isPort(value: unknown): value is ParentPort {
  return isFields(value) && typeof value['on'] === 'function' && typeof value['postMessage'] === 'function';
}
