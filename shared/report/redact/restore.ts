/** Between the pseudonyms of a redacted report and its stand-ins: a replay judges the latter and shows the former. */
import { baseAddress, isIpv4, network } from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import { derivedFrom } from './derived.ts';
import { mapTexts } from './map-texts.ts';
import type { StandIn } from './stand-ins.ts';

const NAME = /(?<![\w-])((?:ip|net|mac|ip6)-\d+)(?:\/(\d{1,2}))?(?![\w-])/g;
/** A row of a route table: the base address, blanks, its mask. */
const MASKED = /(?<![\w-])((?:net|ip)-\d+)(?=[ \t]+(255\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\d.]))/g;
const ADDRESS = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2}))?(?!\.?\d)/g;
/** What `inventedHardware` gives. */
const HARDWARE =
  /(?<![0-9a-z:-])(?:02([:-])d0\1c7(?:\1[0-9a-f]{2}){3}|2001:db8::[0-9a-f]{1,8})(?![0-9a-z:-])/gi;

export interface Restorer {
  /** Puts stand-ins in place of pseudonyms. */
  text(text: string): string;
  value<T>(value: T): T;
  /** Puts the pseudonyms back, also in place of networks that were computed from stand-ins. */
  hide<T>(value: T): T;
}

/** createRestorer reads the table of a redacted report; Windows writes hardware addresses with dashes. */
export function createRestorer(
  table: readonly Pick<StandIn, 'name' | 'standIn'>[],
  between: ':' | '-' = ':',
): Restorer {
  const standIns = new Map(
    table.filter(({ standIn }) => isIpv4(standIn)).map(({ name, standIn }) => [name, standIn]),
  );
  const names = new Map([...standIns].map(([name, standIn]) => [standIn, name]));
  const derived = derivedFrom(standIns);
  /** As they stand in the report, by what was put in their place: blocks, base addresses, addresses of other kinds. */
  const written = new Map<string, string>();
  /** Addresses that redaction left in the report are nobody's stand-ins. */
  const own = new Set<string>();

  function put(name: string, invented: string): string {
    if (!written.has(invented)) written.set(invented, name);
    return invented;
  }
  function text(input: string): string {
    for (const [, address = ''] of input.matchAll(ADDRESS)) own.add(address);
    return input
      .replace(MASKED, (whole, name: string, mask: string) => {
        const standIn = standIns.get(name);
        const length = isIpv4(mask) ? maskLength(mask) : null;
        return standIn === undefined || length === null || !isIpv4(standIn)
          ? whole
          : put(name, baseAddress(network(standIn, length)));
      })
      .replace(NAME, (whole, name: string, length: string | undefined) => {
        const standIn = standIns.get(name);
        if (standIn === undefined) return hardwareOf(whole, name, length);
        if (length === undefined || !isIpv4(standIn) || Number(length) > 32)
          return `${standIn}${length === undefined ? '' : `/${length}`}`;
        // A base address stands for its block, and the stand-in's own bits below the length mean nothing.
        const block = network(standIn, Number(length));
        if (!name.startsWith('net-')) {
          put(whole, block);
          return `${standIn}/${length}`;
        }
        // The block's own name is meant rather than that of an address in it.
        written.set(block, whole);
        put(name, baseAddress(block));
        return block;
      });
  }
  function hardwareOf(whole: string, name: string, length: string | undefined): string {
    const invented = inventedHardware(name, between);
    return invented === null ? whole : `${put(name, invented)}${length === undefined ? '' : `/${length}`}`;
  }
  function hidden(whole: string, address: string, length: string | undefined): string {
    const name = names.get(address);
    if (length === undefined) return name ?? written.get(address) ?? computed(address, null) ?? whole;
    return (
      written.get(whole) ??
      (name === undefined ? null : `${name}/${length}`) ??
      computed(address, Number(length)) ??
      whole
    );
  }
  function computed(address: string, length: number | null): string | null {
    return own.has(address) ? null : derived(address, length);
  }
  return {
    text,
    value: (value) => mapTexts(value, text),
    hide: (value) =>
      mapTexts(value, (input) =>
        input
          .replace(ADDRESS, hidden)
          .replace(HARDWARE, (whole) => written.get(whole.toLowerCase()) ?? whole),
      ),
  };
}

/** Parsers refuse a neighbor whose MAC address is none. The prefix is locally administered. */
function inventedHardware(name: string, between: ':' | '-'): string | null {
  const [kind, number = ''] = name.split('-');
  const digits = Number(number).toString(16);
  if (kind === 'mac') return `02d0c7${digits.padStart(6, '0')}`.replace(/(..)(?=.)/g, `$1${between}`);
  return kind === 'ip6' ? `2001:db8::${digits}` : null;
}
