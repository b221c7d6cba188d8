/** The building blocks of the profile's schema: each takes what people write and gives what the engine uses. */
import { z } from 'zod';
import { isPort, parseEndpoint, splitPort, type Endpoint } from '../net/endpoint.ts';
import { isIpv4, parseCidr, parseIpv4, type Cidr, type Ipv4 } from '../net/ipv4.ts';
import { LIMITS } from './limits.ts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const HOST_NAME =
  /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/i;

/** field makes a schema of a reader; `allowed` is shown to whoever writes something else. */
export function field<T>(
  read: (text: string) => T | null,
  allowed: string,
): z.ZodPipe<z.ZodString, z.ZodTransform<T, string>> {
  return z.string({ error: allowed }).transform((text, context): T => {
    const value = read(text);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: allowed, input: text });
    return z.NEVER;
  });
}

/** text is a short line without control characters. */
export function text(maxLength: number): z.ZodString {
  const allowed = `a text of 1 to ${maxLength} characters without control characters`;
  return z
    .string({ error: allowed })
    .min(1, { error: allowed })
    .max(maxLength, { error: allowed })
    .refine((value) => !CONTROL.test(value), { error: allowed });
}

/** Two slashes at the start lead to another machine on Windows, or to a device, and opening it shows that machine who one is. */
const ELSEWHERE = /^[\\/]{2}|^[\\/]\?\?|^[a-z][a-z\d+.-]+:/i;
/** Windows takes these names for devices, in any folder and with any ending. */
const DEVICE = /(?:^|[\\/:])(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:[.:\\/]|$)/i;

/** filePath is a file of this machine, absolute or beside the profile. */
export function filePath(maxLength: number): z.ZodString {
  return text(maxLength).refine((value) => !ELSEWHERE.test(value) && !DEVICE.test(value), {
    error: 'a file of this computer; no network path, device or address',
  });
}

export const address = field<Ipv4>(parseIpv4, 'an IPv4 address such as 172.16.0.5');
export const cidr = field<Cidr>(readBlock, 'a CIDR block such as 172.16.0.0/12');
export const endpoint = field<Endpoint>(
  (value) => parseEndpoint(value, 53),
  'an IPv4 address, with a port if it is not 53, such as 100.100.2.136:53',
);

function readBlock(value: string): Cidr | null {
  return value.includes('/') ? parseCidr(value) : null;
}

/** A name or address, with or without a port. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number | null;
}

export const hostAndPort = field<HostAndPort>((value) => {
  const parts = splitPort(value);
  return parts !== null && isHost(parts.host) ? { ...parts, host: parts.host.toLowerCase() } : null;
}, 'a host name or IPv4 address, with a port if needed, such as ecd-vpc.cn-hangzhou.aliyuncs.com:443');

export const host = field<string>(
  (value) => (isHost(value) ? value.toLowerCase() : null),
  'a host name or IPv4 address',
);

/** A text of digits and dots that is no strict address would be read in different ways by different programs. */
function isHost(value: string): boolean {
  return /^[\d.]+$/.test(value) ? isIpv4(value) : HOST_NAME.test(value);
}

export const port = z
  .number({ error: 'a port from 1 to 65535' })
  .refine(isPort, { error: 'a port from 1 to 65535' });
export const ports = z
  .array(port, { error: 'a list of ports such as [443]' })
  .max(LIMITS.ports, { error: `at most ${LIMITS.ports} ports` });

/** list bounds the number of entries. */
export function list<T extends z.ZodType>(entry: T, most: number): z.ZodArray<T> {
  return z.array(entry, { error: 'a list' }).max(most, { error: `at most ${most} entries` });
}

/** blocks takes one block or a list of them. */
export const blocks = z.union([cidr.transform((one) => [one]), list(cidr, LIMITS.blocks)], {
  error: 'a CIDR block such as 172.16.0.0/12, or a list of them',
});
