type None = Record<string, never>;

export interface WorkstationReasons {
  'targets-local': None;
  'link-up': { readonly adapters: readonly string[] };
  'address-given': { readonly addresses: readonly string[] };
  'gateway-not-needed': None;
  'gateway-answers': { readonly gateway: string; readonly avgMs: number };
  'gateway-forwards': { readonly gateway: string };
  'gateway-in-arp': { readonly gateway: string };
  'gateway-unsure': { readonly gateway: string };
  'overlay-none': { readonly products: readonly string[] };
  'overlay-innocent': { readonly products: readonly string[] };
  'filter-drops-sent': { readonly rule: string };
  'overlap-none': None;
  'proxy-none': None;
  'proxy-bypassed': None;
  'clock-no-reference': None;
  'clock-right': { readonly seconds: number };
  'client-not-for-linux': None;
  'client-installed': { readonly name: string; readonly version: string };
}
