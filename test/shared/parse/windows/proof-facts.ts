/** Facts out of outputs of Windows. */
import { ip } from '../../../../shared/net/ipv4.ts';
import type { Evidence } from '../../../../shared/observation/evidence.ts';
import { windowsWorkstation } from '../../../../shared/reading/windows/facts.ts';
import { outputsOf } from '../../../../shared/reading/outputs.ts';

export const TARGET = ip('100.100.2.136');

/** The command that lists what is installed. */
export const PROGRAMS =
  "Get-ItemProperty 'HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*','HKLM:\\Software\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*'";

/** facts reads one output of Windows. */
export function facts(command: string, text: string, exitCode?: number) {
  const record: Evidence = {
    id: '1',
    command,
    platform: 'win32',
    startedAt: '',
    text,
    ...(exitCode === undefined ? {} : { exitCode }),
  };
  return windowsWorkstation(outputsOf([record], 'win32'));
}
