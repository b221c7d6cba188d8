import { unknown, type Unknown } from '../../shared/observation/known.ts';
import { lacksRights } from '../../shared/parse/ping/icmp-words.ts';
import { parsePing, type PingOutput } from '../../shared/parse/ping/ping.ts';
import type { CommandResult, Toolbox } from '../engine/toolbox.ts';
import { nativePing } from './native-ping.ts';
import { pingCommand, type PingOptions } from './ping-command.ts';
import type { PingRun } from './ping-run.ts';
import { runStandIn } from './windows-programs.ts';

/** runPing asks Windows' own function, or runs one ping process. A ping without any reply is a result; a ping that could not run is unknown. */
export async function runPing(options: PingOptions, tools: Toolbox, signal: AbortSignal): Promise<PingRun> {
  const native = await nativePing(options, tools, signal);
  if (native !== null) return native;
  const command = pingCommand(tools.platform, options, tools.env);
  const done =
    tools.platform === 'win32' ? await runStandIn(command, tools, signal) : await tools.run(command, signal);
  if (done === null)
    return { result: unknown('not-run', 'enough programs were started in this run'), evidence: [] };
  const { evidence } = done;
  const output = parsePing(`${done.stdout}\n${done.stderr}`, options.target);
  const stopped = done.outcome === 'timed-out' ? { stopped: true as const } : {};
  return { result: failureOf(done, output) ?? output, evidence, ...stopped };
}

function failureOf(done: CommandResult, output: PingOutput): Unknown | null {
  switch (done.outcome) {
    case 'missing':
      return unknown('tool-missing', 'ping');
    case 'not-permitted':
      return unknown('not-permitted', 'ping');
    case 'cancelled':
      return unknown('cancelled');
    case 'failed':
      return unknown('failed', done.detail);
    case 'timed-out':
      // A tool that had to be killed may have printed replies; nothing at all says nothing.
      return output.replies.length > 0 || output.errors.length > 0 ? null : unknown('timed-out', 'ping');
    case 'exited':
      // "socket: Operation not permitted": ping exists, but this user must not use it.
      return lacksRights(done.stderr) ? unknown('not-permitted', 'ping') : null;
  }
}
