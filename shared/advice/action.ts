/**
 * Actions: what to do about a finding, as data that is the same in every language.
 * The words stand beside the checks; the compiler asks for a text for every action of every finding.
 */
import type { FindingArgs, FindingCode } from '../diagnosis/finding-args.ts';
import type { Owner } from '../diagnosis/finding.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Profile } from '../profile/profile.ts';
import type { Device } from './devices/names.ts';

/** Where a command is typed. `config` is a line for a configuration file or a router, shown, never run. */
export type Shell = 'powershell' | 'cmd' | 'sh' | 'config';

/** What a command does: it reads only, it changes this computer, or it changes what a network or a server does for others. */
export type Risk = 'reads' | 'computer' | 'network';

export interface Command {
  readonly shell: Shell;
  readonly run: string;
  /** The command that takes it back. */
  readonly undo?: string;
  /** What it is for, where it is not for this workstation. */
  readonly device?: Device;
  /** Absent: one that can be taken back changes this computer, and others read only. */
  readonly risk?: Risk;
}

/** riskOf tells what a command does. */
export function riskOf({ risk, undo }: Command): Risk {
  return risk ?? (undo === undefined ? 'reads' : 'computer');
}

/** Settings panes that the desktop app may open. */
export type SettingsPane = 'network' | 'vpn' | 'proxy' | 'date-time' | 'apps';

export interface ActionSpec<C extends FindingCode = FindingCode, Id extends string = string> {
  /** Unique within its finding; the key of its texts. */
  readonly id: Id;
  readonly owner: Owner;
  /** Absent: the same on every platform. */
  readonly platforms?: readonly Platform[];
  readonly needsAdmin: boolean;
  /** Whether it makes sense after what was seen; absent: always. */
  applies?(args: FindingArgs[C]): boolean;
  /** Commands that change something, or that show what to look at. Values are quoted for the shell. */
  commands?(args: FindingArgs[C], profile: Profile): readonly Command[];
  readonly settingsPane?: SettingsPane;
}
