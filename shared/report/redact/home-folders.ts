/** Home folders of any user, on any system and on file servers: who owns one is a person. */
import { isPseudonym, type Pseudonyms } from './pseudonyms.ts';
import { replaceMatches } from './replace-matches.ts';

/** A pattern cannot care for case in one of its parts alone. */
const anyCase = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const CHARACTER = String.raw`[^\\/\s"'<>|:]`;
/** `\\server\`, `//server/`, `smb://user@server/`; parts are bounded, for a megabyte of backslashes would take a day otherwise. */
const SERVER = String.raw`(?:\\{2,4}|(?<![:\/\p{L}\p{N}])\/\/(?!home\/|Users\/|media\/)|${anyCase('(?:smb|cifs|afp|nfs)')}:\/\/|${anyCase('file')}:(?:\/\/|\/{4,5}))${CHARACTER}{1,100}(?:[\\/]{1,2}${CHARACTER}{1,100}){0,2}?[\\/]{1,2}`;
const FOLDERS = [
  String.raw`\/Users`,
  String.raw`\/home`,
  // Where Linux mounts the sticks of a user. In an address of the web it is a folder of pictures.
  String.raw`(?<![\p{L}\p{N}_.~-])(?:\/var)?(?:\/run)?\/media`,
  // Also `\Device\HarddiskVolume3\Users` and `%SystemDrive%\Users`.
  String.raw`\\{1,2}${anyCase('users')}`,
  String.raw`[A-Za-z][:$][\\/]{1,2}${anyCase('(?:users|documents and settings|homes?|profiles|benutzer|utilisateurs|usuarios)')}`,
  // As explorers call the folder, and where servers keep those of all.
  String.raw`[A-Za-z]:[\\/]{1,2}(?:用户|使用者|ユーザー)`,
  String.raw`(?<![\p{L}\p{N}_.~-])(?:\/[A-Za-z0-9_-]{1,20})?\/(?:homes|users|Benutzer)`,
  String.raw`${SERVER}${anyCase('(?:users?|homes?|profiles?|userprofiles|userdata)')}\$?`,
];
const WORD = String.raw`[^\\/\s"'<>|:;,]+`;
/** A name with blanks ends at a separator, a quote, the prompt's sign or the end of the line; else it is one word. */
const NAME = String.raw`(?<name>${WORD}(?: ${WORD}){1,3}(?=[\\/"'])|${WORD}(?: \p{L}[\p{L}\p{M}\p{N}._-]*){1,9}(?=[<>;)]|[ \t]*(?:[\r\n]|$))|${WORD})`;
const HOME = new RegExp(String.raw`(?<folder>(?:${FOLDERS.join('|')})(?:\\\\|[\\/]))${NAME}`, 'gu');

/** Words of sentences and of `mount`; no surname is among them. */
const PROSE = new Set(
  (
    'a access already an and answers are as at be because but by can cannot could denied did does doing done dropped exists expired failed fails file folder for from had has have if in into is it missing must no nor not of on ' +
    'or directory does please refused returned said says should since than that the then there this timed to too type until was were when where which while will with without would yet'
  ).split(' '),
);
/** Words of a name behind its first; more are a sentence without any of the words above. */
const MOST_WORDS = 3;
/** Folders below /media that are devices. */
const DEVICE = /^(?:cdrom|dvd|floppy|usb|usbstick|disk|sd[a-z]|mmcblk)\d*$/i;
/** What closes a sentence or a bracket, and hardly a name. */
const CLOSING = /(?<![.)\]}!?*`，。；：、）])[.)\]}!?*`，。；：、）]+$/u;

/** Folders that every system has, and accounts that are no person's. */
const NOBODY =
  /^(?:public|default(?: user)?|all users|shared|defaultuser\d|root|guest|local|administrator|admin|users?|ubuntu|node|all)$/i;

interface Home {
  /** What stands before the name, its separator included. */
  readonly folder: string;
  readonly owner: string;
  /** What was taken for a part of the name, and is none. */
  readonly rest: string;
  /** Who the owner is as well, where nobody knows how far the name goes: of `jane crashed` also `jane`. */
  readonly also: readonly string[];
}

/** redactHomes replaces the owners of home folders. */
export function redactHomes(text: string, names: Pseudonyms): string {
  return mayHaveHomes(text)
    ? replaceMatches(text, HOME, (match) => {
        const home = homeOf(match);
        return isNobody(home) ? match[0] : `${home.folder}${names.nameOf('user', home.owner)}${home.rest}`;
      })
    : text;
}

/** usersIn lists the owners of home folders, who may be named elsewhere too. */
export function usersIn(text: string): readonly string[] {
  if (!mayHaveHomes(text)) return [];
  return [...text.matchAll(HOME)].flatMap((match) => {
    const home = homeOf(match);
    return isNobody(home) ? [] : [home.owner, ...home.also];
  });
}

function mayHaveHomes(text: string): boolean {
  return /home|users?|settings|profile|media|benutzer|utilisateurs|usuarios|用户|使用者|ユーザー/i.test(text);
}

function isNobody({ folder, owner }: Home): boolean {
  return (
    NOBODY.test(owner) ||
    isPseudonym(owner.split(' ')[0] ?? '') ||
    (/media.$/.test(folder) && DEVICE.test(owner))
  );
}

function homeOf({ 0: whole, index, input, groups: { folder = '', name = '' } = {} }: RegExpExecArray): Home {
  const isPath = /[\\/]/.test(input.charAt(index + whole.length));
  const short = nameIn(name);
  const owner = isPath ? name : short;
  return {
    folder,
    owner,
    rest: name.slice(owner.length),
    also: isPath ? [short] : [short.split(' ')[0] ?? ''],
  };
}

/** A sentence goes on behind the folder that it names: `/home/jane is missing`, `/home/jane 不存在`. */
function nameIn(run: string): string {
  const [first = '', ...others] = run.split(' ');
  const inChinese = /\p{Script=Han}/u.test(first);
  const prose = others.findIndex((word) => PROSE.has(word) || (!inChinese && /\p{Script=Han}/u.test(word)));
  const own = prose < 0 ? others : others.slice(0, prose);
  const name = [first, ...(own.length > MOST_WORDS ? [] : own)].join(' ');
  return name.replace(CLOSING, '') || name;
}
