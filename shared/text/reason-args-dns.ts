export interface DnsReasons {
  'dns-server-answers': { readonly server: string; readonly rttMs: number };
  'dns-server-udp-only': { readonly server: string; readonly rttMs: number };
  'dns-configured': { readonly servers: readonly string[] };
  'dns-configured-by-policy': { readonly namespace: string; readonly servers: readonly string[] };
  'dns-system-answers': {
    readonly name: string;
    readonly addresses: readonly string[];
    readonly durationMs: number;
  };
  'dns-system-no-address': { readonly name: string };
  'dns-answer-expected': { readonly name: string; readonly addresses: readonly string[] };
  'dns-answer-made-up': {
    readonly name: string;
    readonly addresses: readonly string[];
    readonly product: string;
  };
  'dns-agreement-made-up': { readonly name: string; readonly product: string };
  'dns-server-stranger': { readonly server: string };
  'dns-agreement-hosts': { readonly name: string; readonly address: string };
  'dns-disagreed': { readonly name: string };
  'dns-agreed': { readonly name: string };
}
