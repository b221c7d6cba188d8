/**
 * The files of systeminformation that are used, one by one: so that what it has for the network is in no build. Their
 * answers are checked by shape, so nothing is claimed about them here.
 */
declare module 'systeminformation/lib/battery.js' {
  export default function battery(): Promise<unknown>;
}
declare module 'systeminformation/lib/cpu.js' {
  export function currentLoad(): Promise<unknown>;
}
declare module 'systeminformation/lib/memory.js' {
  export function mem(): Promise<unknown>;
}
declare module 'systeminformation/lib/system.js' {
  export function system(): Promise<unknown>;
}
