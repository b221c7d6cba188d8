/** Gives what may be shared of a name. */
export type Own = (text: string, kind: 'host' | 'domain' | 'user') => string;
