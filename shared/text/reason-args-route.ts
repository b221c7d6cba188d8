type None = Record<string, never>;

export interface RouteReasons {
  'no-cloud-service-target': None;
  'no-office-target': None;
  'route-alive': { readonly targets: readonly string[] };
  'route-alive-remembered': { readonly target: string; readonly on: string };
  'route-unsure': { readonly targets: readonly string[] };
  'route-ends-beyond': { readonly lastHop: string; readonly targets: readonly string[] };
  'trace-hops': { readonly target: string; readonly hops: readonly string[]; readonly reached: boolean };
  'quality-no-answer': None;
  'quality-behind-proxy': None;
  'quality-good': {
    readonly sent: number;
    readonly lost: number;
    readonly avgMs: number;
    readonly jitterMs: number;
  };
}
