export interface ApiReasons {
  'api-connected': { readonly target: string; readonly connectMs: number; readonly others: number };
  'api-remembered': { readonly target: string; readonly on: string; readonly proven: boolean };
  'api-denied': { readonly target: string; readonly errno: string };
  'api-tls-trusted': { readonly host: string; readonly issuer: string; readonly notAfter: string };
  'api-tls-trust-unknown': { readonly host: string };
  'api-answers': { readonly host: string; readonly status: number };
  'api-answers-unsigned': { readonly host: string; readonly status: number };
}
