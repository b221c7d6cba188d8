/** Letters and digits as wide as Chinese ones, which an input method writes where nobody meant them. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** Signs between them: `＠`, `．`, `：`, `－`, `／`. */
const SIGN = /(?<=[0-9A-Za-z])[\uff20\uff0e\uff1a\uff0d\uff0f]{1,2}(?=[0-9A-Za-z])/g;
const WIDTH = 0xfee0;

const toNarrow = (run: string): string =>
  Array.from(run, (one) => String.fromCharCode(one.charCodeAt(0) - WIDTH)).join('');

/** narrow writes them as programs read them. */
export function narrow(text: string): string {
  return /[\uff0d-\uff5a]/.test(text) ? text.replace(WIDE, toNarrow).replace(SIGN, toNarrow) : text;
}
