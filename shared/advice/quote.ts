import type { Shell } from './action.ts';

/** What no quoting in cmd.exe makes harmless. */
const UNSAFE_IN_CMD = /["%&|<>^!\r\n]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * quote makes one argument of a value that comes from the machine or the network. Names of adapters and
 * hosts can hold anything; a command that is there to be copied must not run what they hold.
 */
export function quote(shell: Shell, value: string): string {
  const text = value.replace(CONTROL, '');
  switch (shell) {
    case 'powershell':
      // PowerShell takes typographic quotation marks for plain ones.
      return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, (mark) => mark + mark)}'`;
    case 'sh':
      return `'${text.replace(/'/g, `'\\''`)}'`;
    case 'cmd':
      return UNSAFE_IN_CMD.test(text) ? '"?"' : `"${text}"`;
    case 'config':
      return text;
  }
}
