/** Whose prompt it is: who and which computer, before a command that was typed. */
import type { Own } from './own.ts';

/** `li@pc:~$`, `[li@pc ~]#`, `li@mac ~ %`, at the beginning of a line. */
const AT_PROMPT =
  /(?<=^(?:\([\w.-]{1,40}\) )?\[?)([\w.-]{1,60})@([\w.-]{1,60})(?=[: ][^\n$#%>]{0,200}[$#%>](?:\s|$))/gm;
/** `[pc]: PS C:\>`, where the command ran on another computer. */
const REMOTE = /^(\[)([\p{L}\p{N}_-]{1,60})(?=\]: (?:PS )?[A-Za-z]:\\)/gmu;
/** `Mac:~ li$` of older systems. */
const OLD_MAC = /^([\w-]{1,60})(:[~/][^\s$#%>]{0,120} )([\w.-]{1,40})(?=[$#](?:\s|$))/gm;
/** What is written behind the program to say who logs on to what. */
const LOG_ON = /(?<=\s)([\p{L}\p{N}_.-]{1,60})@([\p{L}\p{N}_-]{1,60})(?=\s|:|$)/gu;

/** promptsIn gives a text with pseudonyms in place of the names in prompts. */
export function promptsIn(text: string, own: Own): string {
  const at = text.includes('@') ? logOns(AT_PROMPT, text, own) : text;
  const remote = at.includes(']: ')
    ? at.replace(REMOTE, (_whole, before: string, host: string) => before + own(host, 'host'))
    : at;
  return remote.replace(
    OLD_MAC,
    (_whole, ...[host = '', folder = '', user = '']: readonly string[]) =>
      own(host, 'host') + folder + own(user, 'user'),
  );
}

/** logOnsIn gives a command line with pseudonyms in place of who logs on, and to what. */
export function logOnsIn(command: string, own: Own): string {
  return command.includes('@') ? logOns(LOG_ON, command, own) : command;
}

function logOns(pattern: RegExp, text: string, own: Own): string {
  return text.replace(
    pattern,
    (_whole, user: string, host: string) => `${own(user, 'user')}@${own(host, 'host')}`,
  );
}
