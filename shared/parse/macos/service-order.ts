import { partial, whole, type Listing } from '../../observation/listing.ts';

export interface NetworkService {
  /** The user's name for it. */
  readonly name: string;
  /** The kind of hardware, such as `Wi-Fi`. */
  readonly port: string;
  /** `en0`; empty for services without a device, such as a VPN. */
  readonly device: string;
  readonly enabled: boolean;
}

const SERVICE = /^\((\d{1,4}|\*)\) (.+)$/;
const DEVICE = /^\([^:]{1,40}: (.+), [^:,]{1,40}: ([\w.-]*)\)$/;

/**
 * parseServiceOrder reads `networksetup -listnetworkserviceorder`: two lines per service, in the order of preference. Its
 * numbers are counted, so that a service that is missing in the middle shows.
 */
export function parseServiceOrder(text: string): Listing<NetworkService> {
  const lines = text.split('\n').map((line) => line.trim());
  const numbers: number[] = [];
  const services: NetworkService[] = [];
  let gap = text.endsWith('\n') ? null : 'the end of the last line is missing';
  for (const [index, line] of lines.entries()) {
    const [, number, name] = SERVICE.exec(line) ?? [];
    if (name === undefined) continue;
    const [, port, device] = DEVICE.exec(lines[index + 1] ?? '') ?? [];
    if (number !== '*') numbers.push(Number(number));
    if (port === undefined || device === undefined) gap ??= `no device of ${name.slice(0, 60)}`;
    else services.push({ name, port, device, enabled: number !== '*' });
  }
  if (services.length === 0) gap ??= 'no network service';
  return gap === null && numbers.every((number, index) => number === index + 1)
    ? whole(services)
    : partial(services, gap ?? 'a number is missing');
}
