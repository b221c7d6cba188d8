import { known, unknown, type Known } from '../../observation/known.ts';

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

/** parseServiceOrder reads `networksetup -listnetworkserviceorder`: two lines per service, in the order of preference. */
export function parseServiceOrder(text: string): Known<readonly NetworkService[]> {
  const lines = text.split('\n').map((line) => line.trim());
  const services = lines.flatMap((line, index): NetworkService[] => {
    const [, number, name] = SERVICE.exec(line) ?? [];
    if (name === undefined) return [];
    const [, port, device] = DEVICE.exec(lines[index + 1] ?? '') ?? [];
    return port === undefined || device === undefined ? [] : [{ name, port, device, enabled: number !== '*' }];
  });
  return services.length === 0 ? unknown('unparsable', 'no network service') : known(services);
}
