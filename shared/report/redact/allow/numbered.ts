/**
 * Names that somebody numbered: `PC-0744`, `fw-01`, `SH-FIN-0417`. Each part may be a word of the system's and a small number,
 * and together they name one computer, one circuit or one room.
 */

const PART = String.raw`[\p{L}\p{N}_]{1,40}`;
/** Parts with hyphens between them, one of which is a number of two to five digits behind a word. */
export const NUMBERED = String.raw`(?<![\p{L}\p{M}\p{N}_.:-])(?=[\p{L}\p{N}_-]{1,120}-\d{2,5}(?![\p{L}\p{M}\p{N}_]))\p{L}[\p{L}\p{N}_]{0,40}(?:-${PART}){1,6}(?![\p{L}\p{M}\p{N}_-]|\.\p{L})`;
const WHOLE = /^(?=\P{N})(?=.{0,120}-\d{2,5}(?:-|$)).{0,120}\p{L}{2}/u;
/** Filters of Windows are counted so: `QoS Packet Scheduler-0000`. */
const COUNTED = /-000\d$/;
/** Algorithms, code pages, zones of time, standards and series of adapters, which makers number. */
const STANDARD =
  /^(?:AES|SHA|SHA2|SHA3|RSA|ECDSA|ECDHE|DH|DHE|CBC|GCM|HMAC|MD|UTF|UCS|ISO|ISO-8859|IEC|IEEE|RFC|windows|ibm|koi|cp|GB|UTC|GMT|CET|EST|PST|HTTP|TLS|WPA|CAT|DUB|DGE|DWA|TG|UE|BIG|LAN|SFP|X)(?:-\d{1,5}){1,2}(?:-(?:CBC|GCM|CTR|XTS))?$/i;

/** isNumbered says whether a word with hyphens is such a name. */
export function isNumbered(word: string): boolean {
  return word.includes('-') && WHOLE.test(word) && !COUNTED.test(word) && !STANDARD.test(word);
}
