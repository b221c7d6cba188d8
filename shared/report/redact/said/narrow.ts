/** Letters and digits as wide as Chinese ones, which an input method writes where nobody meant them. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** Signs between them: `＠`, `．`, `：`, `－`, `／`. */
const SIGN =
  /(?<=[0-9A-Za-z])[\uff20\uff0e\uff1a\uff0d\uff0f](?=[0-9A-Za-z])|(?<=[0-9A-Fa-f]:)\uff1a|\uff1a(?=\uff1a[0-9A-Fa-f])/g;
const WIDTH = 0xfee0;

const toNarrow = (one: string): string => String.fromCharCode(one.charCodeAt(0) - WIDTH);

/** narrow writes them as programs read them. */
export function narrow(text: string): string {
  return /[\uff0d-\uff5a]/.test(text) ? text.replace(WIDE, toNarrow).replace(SIGN, toNarrow) : text;
}
