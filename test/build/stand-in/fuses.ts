/** The fuse wire of an Electron binary, as it leaves the factory. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;

/** RunAsNode, cookie encryption, NODE_OPTIONS, inspect, ASAR integrity, only from ASAR, V8 snapshot, file protocol, WebAssembly traps. */
const DEFAULTS = '101100011';

/** fuseWire is what Electron 45 embeds once in each of its binaries. */
export function fuseWire(): Buffer {
  return Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, DEFAULTS.length]),
    Buffer.from(DEFAULTS),
  ]);
}
