/** What an adapter is. Signs of several sources are put together; the weaker never overrule the stronger. */
import type { Adapter, Nature, Sign, SignSource } from '../observation/workstation.ts';

/** `hardware` and `software` say what is known where the rest is open; `unknown`: it may be anything. */
export type Verdict = Nature | 'hardware' | 'software' | 'unknown';

export interface AdapterNature {
  readonly is: Verdict;
  /** The signs that decided. */
  readonly by: readonly string[];
}

export const HARDWARE: readonly Nature[] = ['ethernet', 'wifi', 'cellular'];
export const SOFTWARE: readonly Nature[] = ['tunnel', 'switch'];
const ALL: readonly Nature[] = [...HARDWARE, 'loopback', ...SOFTWARE];
const ORDER: readonly SignSource[] = ['device', 'declared', 'words', 'shape', 'name', 'hint'];

/** sign makes a sign. */
export function sign(source: SignSource, allows: readonly Nature[], text: string): Sign {
  return { source, allows, text };
}

/** natureFrom puts signs together. Signs of one source that contradict each other leave the question open. */
export function natureFrom(signs: readonly Sign[]): AdapterNature {
  let open = ALL;
  const by: string[] = [];
  for (const source of ORDER) {
    // What a stronger source has ruled out is not heard again.
    const heard = signs.filter(
      (one) => one.source === source && open.some((nature) => one.allows.includes(nature)),
    );
    const left = open.filter((nature) => heard.every(({ allows }) => allows.includes(nature)));
    if (left.length === 0) return { is: verdictOf(open), by };
    if (left.length < open.length) by.push(...heard.map(({ text }) => text));
    open = left;
    if (open.length === 1) break;
  }
  return { is: verdictOf(open), by };
}

function verdictOf(open: readonly Nature[]): Verdict {
  const [first, ...others] = open;
  if (first !== undefined && others.length === 0) return first;
  if (open.every((nature) => HARDWARE.includes(nature))) return 'hardware';
  return open.every((nature) => SOFTWARE.includes(nature)) ? 'software' : 'unknown';
}

const KIND_OF: Readonly<Record<Verdict, Adapter['kind']>> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  cellular: 'other',
  loopback: 'loopback',
  tunnel: 'tunnel',
  switch: 'bridge',
  hardware: 'ethernet',
  software: 'other',
  unknown: 'unknown',
};

/** kindFrom gives the kind that facts show. */
export function kindFrom(signs: readonly Sign[]): Adapter['kind'] {
  return KIND_OF[natureFrom(signs).is];
}

const NATURE_OF: Readonly<Record<Adapter['kind'], Verdict>> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  loopback: 'loopback',
  tunnel: 'tunnel',
  bridge: 'switch',
  other: 'unknown',
  unknown: 'unknown',
};

/** natureOf gives an adapter's nature; facts of older versions have only their kind. */
export function natureOf({ signs, kind }: Pick<Adapter, 'signs' | 'kind'>): AdapterNature {
  return signs === undefined ? { is: NATURE_OF[kind], by: [] } : natureFrom(signs);
}

/** signsOf gives an adapter's signs; of a reader that knows only a kind, what that kind is worth. */
export function signsOf({ signs, kind }: Pick<Adapter, 'signs' | 'kind'>): readonly Sign[] {
  if (signs !== undefined) return signs;
  if (kind === 'unknown') return [];
  // "Ethernet" is what half of the VPN drivers call themselves.
  if (kind === 'ethernet') return [sign('shape', ['ethernet'], 'words of a network card')];
  const allows = kind === 'other' ? SOFTWARE : ALL.filter((nature) => nature === NATURE_OF[kind]);
  return [sign('words', allows, `words of kind ${kind}`)];
}

/** isHardware says whether it is proven to be a network card of whatever kind. */
export function isHardware({ is }: AdapterNature): boolean {
  return is === 'ethernet' || is === 'wifi' || is === 'cellular' || is === 'hardware';
}

/** mayBeHardware says whether it is a network card, or could be one. */
export function mayBeHardware(nature: AdapterNature): boolean {
  return isHardware(nature) || nature.is === 'unknown';
}
