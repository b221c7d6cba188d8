type None = Record<string, never>;

interface Via {
  readonly targets: readonly string[];
  readonly interface: string;
  readonly prefix: string;
}

export interface WorkstationReasons {
  'targets-local': None;
  'link-up': { readonly adapters: readonly string[] };
  'address-given': { readonly addresses: readonly string[] };
  'address-not-used': { readonly addresses: readonly string[] };
  'gateway-not-needed': None;
  'gateway-answers': { readonly gateway: string; readonly avgMs: number };
  /** `pinged`: it was asked by ping, and stayed silent. */
  'gateway-forwards': { readonly gateway: string; readonly pinged: boolean };
  'gateway-in-arp': { readonly gateway: string; readonly pinged: boolean };
  'gateway-unsure': { readonly gateway: string };
  'overlay-none': { readonly products: readonly string[] };
  'overlay-innocent': { readonly products: readonly string[] };
  'overlay-resolver': { readonly product: string; readonly servers: readonly string[] };
  'overlay-clear': { readonly interfaces: readonly string[] };
  'overlay-unproven': Via & { readonly product: string };
  'overlay-adapter-unclear': Via;
  'overlay-suspected': Via;
  'filter-drops-sent': { readonly rule: string };
  'overlap-none': None;
  'overlap-unproven': {
    readonly targets: readonly string[];
    readonly interface: string;
    readonly network: string;
  };
  'link-virtual': { readonly adapters: readonly string[] };
  'proxy-none': None;
  'proxy-bypassed': None;
}
