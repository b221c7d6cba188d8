/** How the lab's API behaves. */
export type ApiMode =
  | 'healthy'
  | 'wrong-ca'
  | 'expired'
  | 'wrong-name'
  | 'tls-silent'
  | 'tls-reset'
  | 'http-403'
  | 'http-404'
  | 'http-503'
  /** Somebody else's certificate and a redirect to a page to log in on. */
  | 'portal'
  /** The time in its answers is half an hour ahead of this machine's clock. */
  | 'clock-behind';
