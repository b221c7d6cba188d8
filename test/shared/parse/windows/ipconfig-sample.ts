/** Outputs of `ipconfig /all`. */

/** One adapter in other languages: title, then labels of description, MAC, address, mask, gateway, DNS. */
export function inLanguage(
  title: string,
  labels: readonly [string, string, string, string, string, string],
  word: string,
): string {
  const [suffix, mac, address, mask, gateway, dns] = labels;
  return [
    'Windows',
    '',
    title,
    '',
    `   ${suffix} . . . . . . . : `,
    '   X . . . . . . . . . . . . . . . . : Intel(R) Ethernet',
    `   ${mac}. . . . . . . . . . . . . : 02-00-5E-10-00-01`,
    `   ${address} . . . . . . . . . . . . : 192.168.1.10(${word}) `,
    `   ${mask}  . . . . . . . . . . . . : 255.255.255.0`,
    `   ${gateway}. . . . . . . . . . . . . : 192.168.1.1`,
    `   ${dns}  . . . . . . . . . . . : 192.168.1.53`,
    '                                       192.168.1.54',
    '',
  ].join('\r\n');
}
