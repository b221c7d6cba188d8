import type { CommandResult, CommandSpec, Toolbox } from '../../electron/engine/toolbox.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { profileWith } from './profile.ts';

export interface FakeToolbox extends Toolbox {
  readonly commands: CommandSpec[];
  readonly contacts: string[];
}

/** toolboxWith answers commands from a function and keeps what was asked; sockets are real. */
export function toolboxWith(
  changes: Partial<Toolbox> = {},
  answer: (spec: CommandSpec) => Partial<CommandResult> = () => ({}),
): FakeToolbox {
  const commands: CommandSpec[] = [];
  const contacts: string[] = [];
  return {
    commands,
    contacts,
    platform: 'linux' satisfies Platform,
    env: {},
    timeouts: { ...profileWith().timeouts, dnsMs: 200, connectMs: 300, tlsMs: 300, httpMs: 300 },
    trustedCaPem: null,
    run: (spec) => {
      commands.push(spec);
      return Promise.resolve({
        outcome: 'exited',
        exitCode: 0,
        stdout: '',
        stderr: '',
        evidence: ['e1'],
        ...answer(spec),
      });
    },
    readText: () => Promise.reject(new Error('no files in this test')),
    lookup: () => Promise.resolve([]),
    contacted: (protocol, destination) => contacts.push(`${protocol} ${destination}`),
    now: () => performance.now(),
    wallClock: () => Date.now(),
    evidence: () => [],
    ...changes,
  };
}
