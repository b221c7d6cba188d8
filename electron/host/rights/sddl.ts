/**
 * Reads a security descriptor in Microsoft's text form (SDDL): who owns an object, and who may do what with it.
 * Source: "Security Descriptor String Format" and "ACE Strings", Microsoft's documentation of Windows (confirmed).
 */

/** One entry of the list that says who may what. */
export interface Entry {
  readonly kind: 'allow' | 'deny';
  /** It counts for what lies in the folder, and not for the folder itself. */
  readonly isForChildrenOnly: boolean;
  /** Access mask. */
  readonly rights: number;
  /** `S-1-…`, or the two letters that stand for a well-known one. */
  readonly who: string;
}

export interface SecurityDescriptor {
  readonly owner: string;
  readonly entries: readonly Entry[];
}

/** Each right by its two letters; for files, those of a directory object stand for the same bits. */
const RIGHTS: Readonly<Record<string, number>> = {
  GA: 0x1000_0000,
  GX: 0x2000_0000,
  GW: 0x4000_0000,
  GR: 0x8000_0000,
  SD: 0x1_0000,
  RC: 0x2_0000,
  WD: 0x4_0000,
  WO: 0x8_0000,
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  FA: 0x1f_01ff,
  FR: 0x12_0089,
  FW: 0x12_0116,
  FX: 0x12_00a0,
};
const KINDS: Readonly<Record<string, Entry['kind']>> = {
  A: 'allow',
  OA: 'allow',
  XA: 'allow',
  D: 'deny',
  OD: 'deny',
  XD: 'deny',
};
const WHO = /^(?:[A-Z]{2}|S-1(?:-\d+)+)$/;
const LIST = /^(?:P|AR|AI)*$/;

/** readSddl gives null for whatever is not understood to its end: no list of entries, a list that lets everybody in, unknown rights. */
export function readSddl(text: string): SecurityDescriptor | null {
  const owner = /^O:([A-Z]{2}(?=G:|D:)|S-1(?:-\d+)+)(?:G:(?:[A-Z]{2}(?=D:)|S-1(?:-\d+)+))?D:/.exec(text);
  if (owner?.[1] === undefined) return null;
  const list = text.slice(owner[0].length);
  const start = list.search(/\(|$/);
  const entries = entriesOf(list.slice(start));
  return LIST.test(list.slice(0, start)) && entries !== null ? { owner: owner[1], entries } : null;
}

/** Conditions have brackets of their own, so an entry ends where its bracket is closed. */
function entriesOf(list: string): readonly Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; at < list.length; ) {
    // What follows the list is the one for audits, which grants nothing.
    if (list.startsWith('S:', at)) return entries;
    const end = list[at] === '(' ? closing(list, at) : null;
    const entry = end === null ? null : entryOf(list.slice(at + 1, end));
    if (end === null || entry === null) return null;
    entries.push(entry);
    at = end + 1;
  }
  return entries;
}

function closing(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function entryOf(text: string): Entry | null {
  const [kindText = '', flags = '', rightsText = '', , , who = ''] = text.split(';');
  const kind = KINDS[kindText];
  const rights = rightsOf(rightsText);
  if (kind === undefined || rights === null || !WHO.test(who) || !/^(?:[A-Z]{2})*$/.test(flags)) return null;
  return { kind, rights, who, isForChildrenOnly: /^(?:..)*IO/.test(flags) };
}

function rightsOf(text: string): number | null {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number(text);
  if (!/^(?:[A-Z]{2})*$/.test(text)) return null;
  let mask = 0;
  for (const [letters] of text.matchAll(/../g)) {
    const right = RIGHTS[letters];
    if (right === undefined) return null;
    mask |= right;
  }
  return mask >>> 0;
}
