import { parseIpv4, type Ipv4 } from './ipv4.ts';

/** An address with a port, as in `100.100.2.136:53`. */
export interface Endpoint {
  readonly address: Ipv4;
  readonly port: number;
}

/** isPort says whether the number can be a TCP or UDP port. */
export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65535;
}

/** formatEndpoint gives `address:port`. */
export function formatEndpoint(endpoint: Endpoint): string {
  return `${endpoint.address}:${endpoint.port}`;
}

/** splitPort reads `host` or `host:port`; null where the port is no port. The host is not judged here. */
export function splitPort(text: string): { host: string; port: number | null } | null {
  const match = /^([^:\s]+)(?::(\d{1,5}))?$/.exec(text.trim());
  if (match?.[1] === undefined) return null;
  if (match[2] === undefined) return { host: match[1], port: null };
  const port = Number(match[2]);
  return isPort(port) ? { host: match[1], port } : null;
}

/** parseEndpoint reads `a.b.c.d` or `a.b.c.d:port`; null where either half is wrong. */
export function parseEndpoint(text: string, defaultPort: number): Endpoint | null {
  const parts = splitPort(text);
  const address = parts && parseIpv4(parts.host);
  return parts && address ? { address, port: parts.port ?? defaultPort } : null;
}
