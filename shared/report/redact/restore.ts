/** Between the pseudonyms of a redacted report and its stand-ins: a replay judges the latter and shows the former. */
import { baseAddress, isIpv4, network } from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import { mapTexts } from './map-texts.ts';
import type { StandIn } from './stand-ins.ts';

const NAME = /(?<![\w-])((?:ip|net|mac|ip6)-\d+)(?:\/(\d{1,2}))?(?![\w-])/g;
/** A row of a route table: the base address, blanks, its mask. */
const MASKED = /(?<![\w-])((?:net|ip)-\d+)(?=[ \t]+(255\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\d.]))/g;
const ADDRESS = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2}))?(?!\.?\d)/g;

export interface Restorer {
  /** Puts stand-ins in place of pseudonyms. */
  text(text: string): string;
  value<T>(value: T): T;
  /** Puts the pseudonyms back. */
  hide<T>(value: T): T;
}

/** createRestorer reads the table of a redacted report. */
export function createRestorer(table: readonly Pick<StandIn, 'name' | 'standIn'>[]): Restorer {
  const standIns = new Map(table.filter(({ standIn }) => isIpv4(standIn)).map(({ name, standIn }) => [name, standIn]));
  const names = new Map([...standIns].map(([name, standIn]) => [standIn, name]));
  const blocks = new Map<string, string>();

  function text(input: string): string {
    return input.replace(MASKED, (whole, name: string, mask: string) => {
      const standIn = standIns.get(name);
      const length = isIpv4(mask) ? maskLength(mask) : null;
      return standIn === undefined || length === null || !isIpv4(standIn) ? whole : baseAddress(network(standIn, length));
    }).replace(NAME, (whole, name: string, length: string | undefined) => {
      const standIn = standIns.get(name) ?? hardwareOf(name);
      if (standIn === null || length === undefined || !isIpv4(standIn) || Number(length) > 32) return standIn === null ? whole : `${standIn}${length === undefined ? '' : `/${length}`}`;
      // A base address stands for its block, and the stand-in's own bits below the length mean nothing.
      const block = name.startsWith('net-') ? network(standIn, Number(length)) : `${standIn}/${length}`;
      blocks.set(block, whole);
      return block;
    });
  }
  function hide(input: string): string {
    return input
      .replace(ADDRESS, (whole, address: string, length: string | undefined) => {
        const name = names.get(address);
        return blocks.get(whole) ?? (name === undefined ? whole : `${name}${length === undefined ? '' : `/${length}`}`);
      })
      .replace(/02:d0:c7:([0-9a-f]{2}):([0-9a-f]{2}):([0-9a-f]{2})/gi, (_whole, ...bytes: string[]) => `mac-${Number.parseInt(bytes.slice(0, 3).join(''), 16)}`);
  }
  return {
    text,
    value: (value) => mapTexts(value, text),
    hide: (value) => mapTexts(value, hide),
  };
}

/** Parsers refuse a neighbor whose MAC address is none. The prefix is locally administered. */
function hardwareOf(name: string): string | null {
  const [kind, number = ''] = name.split('-');
  const digits = Number(number).toString(16);
  if (kind === 'mac') return `02:d0:c7:${digits.padStart(6, '0').replace(/(..)(?=.)/g, '$1:')}`;
  return kind === 'ip6' ? `2001:db8::${digits}` : null;
}
