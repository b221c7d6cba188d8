/** What the computer says about itself beside its network: explains times and losses, and decides no log-on. */

/** What the computer is. A field that is absent was not told. */
export interface MachineFacts {
  /** Name and edition of the system, such as `Windows 11 Pro` or `Debian GNU/Linux 12 (bookworm)`. */
  readonly system?: string;
  readonly build?: string;
  readonly maker?: string;
  readonly model?: string;
  /** Only said where something shows it: that nothing does is no proof of a physical computer. */
  readonly virtual?: true;
  /** What it runs on, such as `KVM`. */
  readonly hypervisor?: string;
}

export interface BatteryFacts {
  /** 0 to 100. */
  readonly percent?: number;
  readonly onMains?: boolean;
}

/** How busy the computer was while it was checked. */
export interface LoadFacts {
  readonly cores: number;
  /** Of all cores together, 0 to 100, in half a second of the run; on Windows without this program's own share. */
  readonly cpuPercent: number;
  /**
   * Programs that ran or waited to run, on average of the minute before the run, so that the run itself is not in it;
   * null: this system does not count them.
   */
  readonly queue: number | null;
  /** GiB, to two decimals: redaction takes longer numbers for somebody's. */
  readonly memoryGb: number;
  /** What programs can get without anything being swapped, GiB. */
  readonly availableGb: number;
  /** null: there is none; absent: not told. */
  readonly battery?: BatteryFacts | null;
  /** Whether the system saves power at the cost of speed. */
  readonly saving?: boolean;
}

export const WIFI_SECURITY = [
  'open',
  'wep',
  'wpa',
  'wpa2',
  'wpa3',
  'wpa2-enterprise',
  'wpa3-enterprise',
] as const;
export type WifiSecurity = (typeof WIFI_SECURITY)[number];

/** A Wi-Fi connection. Names of networks and addresses of access points are never read. */
export interface WifiFacts {
  /** Received from the access point, in dBm; Windows' quality in percent is turned into it. */
  readonly signalDbm?: number;
  readonly channel?: number;
  /** GHz. */
  readonly band?: '2.4' | '5' | '6';
  /** Sending, in Mbit/s. */
  readonly rateMbit?: number;
  readonly security?: WifiSecurity;
}

/** A network adapter as its driver has set it up. */
export interface LinkFacts {
  /** Its name, or on Windows the maker's description. */
  readonly adapter: string;
  /** Mbit/s. */
  readonly speedMbit?: number;
  readonly duplex?: 'full' | 'half';
  readonly driver?: string;
  /** null: a radio without a connection; absent: no radio, or nobody said. */
  readonly wifi?: WifiFacts | null;
}

/** Kinds of fact about the computer itself. */
export const MACHINE_KINDS = ['machine', 'load', 'links'] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];
