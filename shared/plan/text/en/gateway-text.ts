import type { PartTexts } from '../text.ts';

const MASKS: Readonly<Record<string, string>> = {
  'wildcard-for-netmask': 'a wildcard mask where this device takes a netmask',
  'netmask-for-wildcard': 'a netmask where this device takes a wildcard mask',
  'foreign-mask': 'a mask as another device writes it',
  'broken-mask': 'a mask whose ones and zeros are mixed',
  impossible: 'an address or a length that cannot be',
};
const DAMAGES: Readonly<Record<string, string>> = {
  unmarked: 'Nothing marks its end, so what is said to be missing may stand in a part that was not given.',
  'too-large': 'It is longer than what was read.',
};
const TORN = 'It begins or ends in the middle, or brackets do not match. What is missing was not judged.';

/** What is wrong with the lines of a configuration. */
export const gatewayText: PartTexts<
  | 'gateway-glued'
  | 'gateway-torn'
  | 'gateway-placeholder'
  | 'gateway-mask'
  | 'gateway-word'
  | 'gateway-host-bits'
  | 'gateway-unread'
  | 'gateway-damaged'
> = {
  'plan.gateway-glued': {
    title: ({ parts }) => `Two commands stand in one line: ${parts.join(' | ')}.`,
    why: 'The device refuses the line, or takes the second command for words of the first.',
    fix: 'Enter them one by one.',
  },
  'plan.gateway-torn': {
    title: ({ parts }) => `A command is torn over two lines: ${parts.join(' | ')}.`,
    why: 'The device refuses both lines.',
    fix: 'Put the word where it belongs: at the front of the next line.',
  },
  'plan.gateway-placeholder': {
    title: ({ written }) => `${written} was never filled in.`,
    why: 'The device refuses the line.',
    fix: 'Put the address in its place.',
  },
  'plan.gateway-mask': {
    title: ({ written, kind }) => `"${written}" has ${MASKS[kind] ?? 'a mask that does not fit'}.`,
    why: 'The device refuses it, or reads another block than the one that is meant.',
    fix: ({ cidr }) =>
      cidr === '' ? 'Write it anew.' : `Probably ${cidr} is meant; write it as this device does.`,
  },
  'plan.gateway-word': {
    title: ({ word, dialect }) => `Is "${word}" a word of this ${dialect} device?`,
    why: 'It is one of another maker. The device may refuse the line, and what the number behind it means is not known.',
    fix: "Write it in the device's own words.",
  },
  'plan.gateway-host-bits': {
    title: ({ written, block }) => `Does "${written}" mean ${block}?`,
    why: 'Bits behind the mask are set. Some devices clear them, some refuse the line.',
    fix: ({ block }) => `Write ${block}, if this block is meant.`,
  },
  'plan.gateway-unread': {
    title: ({ count }) => `What do these ${count} lines do?`,
    why: 'They were not understood and may change interfaces, routes or tunnels, so nothing is said to be right because of them.',
    fix: 'Look at them yourself.',
  },
  'plan.gateway-damaged': {
    title: 'Is this the whole configuration?',
    why: ({ kind }) => DAMAGES[kind] ?? TORN,
    fix: 'Export it again, as a whole.',
  },
};
