/** Access lists of Comware and VRP. */
import type { Selector } from '../../config-ipsec.ts';
import type { Block } from '../cli.ts';
import type { Command } from '../command.ts';
import { anywhere, sideAlone } from '../selectors.ts';
import { newList } from '../tunnels.ts';
import type { VrpContext } from './context.ts';

/** accessListBlock opens `acl advanced 3000`, `acl number 3000`. */
export function accessListBlock({ words, names }: Command, { parts }: VrpContext): Block {
  const name =
    words.find(
      (word) => !/^(?:advanced|number|name|basic|ipv4|match-order|auto|config|advance)$/i.test(word),
    ) ?? '';
  const also = words[words.indexOf('name') + 1];
  const list = newList();
  for (const key of [name, words.includes('name') ? also : undefined]) {
    if (key === undefined) continue;
    names.add(key);
    parts.lists.set(key, list);
  }
  return {
    area: 'ipsec',
    gaps: list.gaps,
    take: (at) => {
      if (/^(?:description|step|undo)$/.test(at.words[0] ?? '')) return 'aside';
      if (at.words[0] !== 'rule') return false;
      const rule = at.from(/^\d+$/.test(at.words[1] ?? '') ? 2 : 1);
      if (/^(?:comment|remark|description)$/.test(rule.words[0] ?? '')) return 'aside';
      const selector = ruleOf(rule);
      if (selector === null) list.gaps.push({ kind: 'not-understood', place: at.place });
      else list.selectors.push(selector);
      return selector === null ? 'aside' : 'read';
    },
  };
}

/** `permit ip source A WC destination B WC`; a side that is missing is any. */
function ruleOf(command: Command): Selector | null {
  const [action = '', protocol = '', ...rest] = command.words;
  if ((action !== 'permit' && action !== 'deny') || protocol !== 'ip') return null;
  const sides = { source: anywhere('any'), destination: anywhere('any') };
  let at = 0;
  while (at < rest.length) {
    const word = rest[at] ?? '';
    const [address = '', wildcard = ''] = rest.slice(at + 1);
    if (word === 'counting' || word === 'logging') at += 1;
    else if (word !== 'source' && word !== 'destination') return null;
    else if (address === 'any') at += 2;
    else {
      const side = sideAlone(command, address, wildcard);
      if (side === null) return null;
      sides[word] = side;
      at += 3;
    }
  }
  return {
    local: command.written(sides.source),
    remote: command.written(sides.destination),
    isAllowed: action === 'permit',
  };
}
