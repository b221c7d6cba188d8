/** Access lists of IOS. */
import type { Block, Outcome } from '../cli.ts';
import type { Command } from '../command.ts';
import { selectorOf } from '../selectors.ts';
import { listNamed } from '../tunnels.ts';
import type { IosContext } from './context.ts';

/** accessListBlock opens `ip access-list extended X`. */
export function accessListBlock({ names, words }: Command, context: IosContext): Block {
  const [name = ''] = words;
  names.add(name);
  const list = listNamed(context.parts, name);
  return {
    area: 'ipsec',
    gaps: list.gaps,
    take: (command) => accessEntry(command, name, context),
  };
}

/** accessEntry reads `[10] permit ip A WC B WC`. */
export function accessEntry(command: Command, name: string, { parts }: IosContext): Outcome {
  const own = /^\d{1,6}$/.test(command.words[0] ?? '') ? command.from(1) : command;
  const [action = '', protocol = ''] = own.words;
  if (action === 'remark' || action === 'description') return 'aside';
  if (action !== 'permit' && action !== 'deny') return false;
  const list = listNamed(parts, name);
  if (protocol !== 'ip') {
    // Lists of other purposes name protocols and ports; as a selector such an entry is not read.
    list.gaps.push({ kind: 'not-understood', place: command.place });
    return 'aside';
  }
  const selector = selectorOf(own.from(2), action === 'permit');
  if (selector === null) return false;
  list.selectors.push(selector);
  return 'read';
}
