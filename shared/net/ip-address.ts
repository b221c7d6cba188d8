import { isIpv6, parseIpv4 } from './ipv4.ts';

/** The longest IPv6 address in text, with the longest zone in use. */
const MOST_LENGTH = 64;

/** parseIpAddress gives an IPv4 or IPv6 address as it was written, with its zone; null where the text is neither. */
export function parseIpAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MOST_LENGTH) return null;
  // Systems write zones that are names, numbers, or both (`%en0`, `%12`), so only what stands before counts.
  const [address = ''] = trimmed.split('%');
  return parseIpv4(trimmed) !== null || isIpv6(address) ? trimmed : null;
}
