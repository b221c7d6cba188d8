import type { WifiSecurity } from '../../observation/machine.ts';

/** Words for what the computer says about itself. */
export interface ComputerWords {
  readonly heading: string;
  readonly edition: string;
  readonly build: (build: string) => string;
  readonly model: string;
  readonly virtual: (on: string | null) => string;
  readonly load: string;
  readonly cpu: (percent: number, cores: number) => string;
  readonly queue: (programs: number) => string;
  readonly memory: (freeGb: string, totalGb: string) => string;
  readonly power: string;
  readonly noBattery: string;
  readonly battery: (percent: number) => string;
  readonly onMains: string;
  readonly onBattery: string;
  readonly saving: string;
  readonly links: string;
  readonly duplex: Readonly<Record<'full' | 'half', string>>;
  readonly notConnected: string;
  readonly channel: (channel: number) => string;
  readonly security: Readonly<Record<WifiSecurity, string>>;
  readonly unknown: string;
  readonly between: string;
}
