/** Live progress on a terminal's stderr: one line that is repainted. Nothing at all in a pipe. */
import wrapAnsi from 'wrap-ansi';
import type { Listener, RunEvent } from '../engine/event.ts';

/** A healthy run ends within two seconds and a silent one within six. */
const LONGER_THAN_USUAL_MS = 6_000;
const FRAME_MS = 80;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const ERASE = '\r\u001b[2K';

export interface ProgressTexts {
  checking(done: number, total: number, seconds: number): string;
  readonly longer: string;
}

export interface Progress {
  readonly onEvent: Listener;
  /** Erases the line; safe to call twice. */
  stop(): void;
}

/** startProgress paints until stop is called; without a terminal it does nothing. */
export function startProgress(stream: NodeJS.WriteStream, texts: ProgressTexts): Progress {
  if (!stream.isTTY || process.env['TERM'] === 'dumb')
    return { onEvent: () => undefined, stop: () => undefined };
  const started = performance.now();
  let total = 0;
  let frame = 0;
  const done = new Set<string>();

  function paint(): void {
    const elapsed = performance.now() - started;
    const spinner = FRAMES[frame++ % FRAMES.length] ?? '';
    const longer = elapsed > LONGER_THAN_USUAL_MS ? ` · ${texts.longer}` : '';
    const line = `${spinner} ${texts.checking(done.size, total, Math.floor(elapsed / 1000))}${longer}`;
    // A line that the terminal wraps could not be erased again.
    const [visible = ''] = wrapAnsi(line, stream.columns - 1, { hard: true }).split('\n');
    stream.write(`${ERASE}${visible}`);
  }

  const timer = setInterval(paint, FRAME_MS);
  timer.unref();
  return {
    onEvent: (event: RunEvent) => {
      if (event.type === 'run-started') total = event.checks;
      if (event.type === 'check') done.add(event.result.id);
    },
    stop: () => {
      clearInterval(timer);
      stream.write(ERASE);
    },
  };
}
