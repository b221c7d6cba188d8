/** The largest TCP segment (MSS), where large packets vanish on the way. */
import type { Command } from '../action.ts';
import { changes } from './device.ts';

/** segmentLines limit it; PORT is the port towards the cloud, NUMBER the policy. Huawei names the command by model, so it has no line here. */
export function segmentLines(bytes: number): readonly Command[] {
  const policy = (lines: readonly string[]): readonly string[] => [
    'config firewall policy',
    'edit NUMBER',
    ...lines,
    'next',
    'end',
  ];
  return [
    changes(
      'h3c-comware',
      ['system-view', 'interface PORT', `tcp mss ${bytes}`],
      ['system-view', 'interface PORT', 'undo tcp mss'],
    ),
    changes(
      'cisco-ios',
      ['configure terminal', 'interface PORT', `ip tcp adjust-mss ${bytes}`, 'end'],
      ['configure terminal', 'interface PORT', 'no ip tcp adjust-mss', 'end'],
    ),
    changes(
      'fortios',
      policy([`set tcp-mss-sender ${bytes}`, `set tcp-mss-receiver ${bytes}`]),
      policy(['unset tcp-mss-sender', 'unset tcp-mss-receiver']),
    ),
  ];
}
