/** utc gives a time as firewall logs are searched by: `2026-11-24 10:00:00 UTC`. */
export function utc(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`;
}
