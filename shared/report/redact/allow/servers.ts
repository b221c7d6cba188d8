import type { Own } from './own.ts';

/** `http=proxy:8080`, `https://user@proxy/wpad.dat`, `*` and `<local>`. */
const SERVER =
  /^((?:[a-z]{1,6}=)?(?:[a-z0-9]{1,6}:\/\/)?(?:[^\s@/]+@)?(?:\*\.?|\.)?)([\p{L}\p{N}_-]+)((?::\d{1,5})?(?:\/\S*)?)$/iu;
const NO_NAME = /^(?:\d+|null|true|false|http|https|ftp|socks)$/i;

/** serversIn gives a list of servers, in whatever notation, with pseudonyms in place of names without dots. */
export function serversIn(list: string, own: Own): string {
  return list.replace(/[^\s;,]+/g, (one) => {
    const [, before = '', name = '', rest = ''] = SERVER.exec(one) ?? [];
    return name === '' || NO_NAME.test(name) ? one : before + own(name, 'host') + rest;
  });
}
