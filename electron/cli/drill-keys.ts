/** The keys of a drill: Enter or the space bar marks a moment, Ctrl-C ends it. Lines of a pipe mark as well. */

export interface Keys {
  stop(): void;
}

const MARK = new Set(['\r', '\n', ' ']);
const CTRL_C = '\u0003';

/** onKeys calls back the moment a key is pressed; `end` is what the system would do with Ctrl-C, which raw mode takes away. */
export function onKeys(input: NodeJS.ReadStream, mark: () => void, end: () => void): Keys {
  const isRaw = input.isTTY && typeof input.setRawMode === 'function';
  if (isRaw) input.setRawMode(true);
  const heard = (chunk: Buffer | string): void => {
    for (const key of chunk.toString()) {
      if (key === CTRL_C) end();
      else if (MARK.has(key)) mark();
    }
  };
  input.on('data', heard);
  return {
    stop: () => {
      input.off('data', heard);
      if (isRaw) input.setRawMode(false);
      input.pause();
      input.unref();
    },
  };
}
