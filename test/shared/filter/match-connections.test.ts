/** Conditions about connections and marks. */
import { describe, expect, it } from 'vitest';
import { markOf, matches, type Answer } from '../../../shared/filter/match.ts';
import { requestPacket, type Seen } from '../../../shared/filter/packet.ts';
import type { FilterField } from '../../../shared/observation/filters.ts';
import { REQUEST } from './verdict-facts.ts';

const SENT = requestPacket(REQUEST);
const is = (field: FilterField, packet: Seen, value: string): Answer =>
  matches({ field, negated: false, values: [value] }, packet);
const not = (field: FilterField, packet: Seen, value: string): Answer =>
  matches({ field, negated: true, values: [value] }, packet);

describe('connections', () => {
  it.each<readonly [Seen['state'], string, Answer, Answer]>([
    ['new', 'new', 'yes', 'no'],
    ['new', 'invalid', 'no', 'yes'],
    ['established', 'established', 'yes', 'no'],
    ['untracked', 'untracked', 'yes', 'no'],
    ['untracked', 'invalid', 'no', 'yes'],
    // Before connections are looked up, there is none.
    ['none', 'invalid', 'yes', 'no'],
    ['none', 'new', 'no', 'yes'],
    [null, 'new', 'maybe', 'maybe'],
    [null, 'invalid', 'maybe', 'maybe'],
  ])('%s: state %s: %s, negated: %s', (state, value, expected, negated) => {
    expect(is('state', { ...SENT, state }, value)).toBe(expected);
    expect(not('state', { ...SENT, state }, value)).toBe(negated);
  });

  it.each<readonly [Seen['state'], string, Answer, Answer]>([
    ['new', '0', 'yes', 'no'],
    ['new', '1', 'no', 'yes'],
    // Whoever has no connection, has no mark of one either.
    ['none', '0', 'no', 'no'],
    ['untracked', '0', 'no', 'no'],
    [null, '0', 'maybe', 'no'],
    [null, '1', 'no', 'maybe'],
  ])('%s: mark 0 of the connection is %s: %s, negated: %s', (state, value, expected, negated) => {
    expect(is('connection-mark', { ...SENT, state }, value)).toBe(expected);
    expect(not('connection-mark', { ...SENT, state }, value)).toBe(negated);
  });

  it('have no part in the mark of a packet', () => {
    expect(is('mark', { ...SENT, state: 'none' }, '0')).toBe('yes');
    expect(is('mark', { ...SENT, state: 'untracked' }, '1')).toBe('no');
    expect(is('mark', { ...SENT, state: null }, '0')).toBe('yes');
  });
});

describe('marks', () => {
  it.each<readonly [string, number | null, Answer]>([
    ['0x10', 0x10, 'yes'],
    ['16', 0x10, 'yes'],
    ['0x10', 0x110, 'no'],
    ['0x10/0xff', 0x110, 'yes'],
    ['0x80000000/0x80000000', 0xf000_0000, 'yes'],
    ['0xffffffff', 0xffff_ffff, 'yes'],
    ['0x10', null, 'maybe'],
    // Bits that nobody looks at are 0, also where the mark is not known.
    ['0/0', null, 'yes'],
    ['1/0', null, 'no'],
    ['?', 0, 'maybe'],
    ['0/?', 0, 'maybe'],
  ])('%s of mark %s: %s', (value, mark, expected) => {
    expect(is('mark', { ...SENT, mark }, value)).toBe(expected);
  });

  it.each<readonly [string, ReturnType<typeof markOf>]>([
    ['0xca6c', { value: 0xca6c, mask: 0xffff_ffff }],
    ['0XCA6C/0xFF', { value: 0xca6c, mask: 0xff }],
    ['4294967295/0', { value: 0xffff_ffff, mask: 0 }],
    ['4294967296', null],
    ['0x100000000', null],
    ['12345678901', null],
    ['1e3', null],
    ['1.5', null],
    ['x0x1', null],
    ['-1', null],
    ['', null],
    ['1/', null],
    ['0x1/all', null],
    ['0x1g', null],
  ])('%j is read as %j', (text, expected) => {
    expect(markOf(text)).toEqual(expected);
  });
});
