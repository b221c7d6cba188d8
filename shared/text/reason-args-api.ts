export interface ApiReasons {
  'api-connected': { readonly target: string; readonly connectMs: number; readonly others: number };
  'api-remembered': { readonly target: string; readonly on: string; readonly proven: boolean };
  'api-denied': { readonly target: string; readonly errno: string };
  'api-tls-trusted': { readonly host: string; readonly issuer: string; readonly notAfter: string };
  'api-tls-trust-unknown': { readonly host: string };
  'api-answers': { readonly host: string; readonly status: number };
  'api-answers-unsigned': { readonly host: string; readonly status: number };
  'computer-connected': { readonly computer: string; readonly port: number; readonly connectMs: number };
  'computer-answers-ping': { readonly computer: string; readonly avgMs: number };
  'computer-ping-only': { readonly computer: string };
  'computer-behind-proxy': { readonly computer: string };
  'computer-not-asked': { readonly computer: string };
}
