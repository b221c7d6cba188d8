import { openThroughFile, type OpenedBrowser } from '../serve/opener.ts';
import { serve } from '../serve/serve.ts';
import { CliError, EXIT } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import { languageOf } from './language.ts';
import { ofTheTool } from '../host/gate.ts';
import { toStdout } from './output.ts';
import { line, oneLine, plain, say } from './terminal.ts';

export interface ServeCommandOptions {
  readonly port?: string;
  readonly open: boolean;
  readonly lang?: string;
  readonly data?: string;
}

/** serveCommand opens the browser form and runs until it is interrupted. The address alone goes to stdout. */
export async function serveCommand(options: ServeCommandOptions): Promise<number> {
  const { platform } = process;
  if (platform !== 'win32' && platform !== 'darwin' && platform !== 'linux')
    throw new CliError((texts) => texts.platform(platform));
  const interrupt = onInterrupt();
  let browser: OpenedBrowser | null = null;
  const served = await serve({
    language: languageOf(options.lang),
    platform,
    onEntered: () => browser?.forget(),
    ...(options.port === undefined ? {} : { port: portOf(options.port) }),
    ...(options.data === undefined ? {} : { dataFolder: options.data }),
  }).catch((error: unknown) => {
    throw new CliError(
      (texts) => texts.cannotServe(error instanceof Error ? error.message : String(error)),
      EXIT.failed,
    );
  });
  if (!interrupt.interrupted()) {
    await toStdout(ofTheTool(line`${oneLine(served.url)}\n`));
    if (options.open) browser = openThroughFile(served.url, platform);
    say(
      plain(
        `${browser?.opened === true ? 'Opened in your browser; where it shows no page, open this address there' : 'Open this address in a browser on this machine'}; it works once. Nothing is contacted before you press the button. Ctrl-C ends it.`,
      ),
    );
    await aborted(interrupt.signal);
  }
  browser?.forget();
  await served.close();
  interrupt.stop();
  return EXIT.ready;
}

/** A signal may have come before anybody listened. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
    if (signal.aborted) resolve();
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CliError((texts) => texts.whole('--port', text, { least: 0, most: 65_535 }));
  return port;
}
