/** Bounds of what a profile may hold; a file beyond them is a mistake or an attack. */
export const LIMITS = {
  textBytes: 1024 * 1024,
  targetsBytes: 4 * 1024 * 1024,
  cloudComputers: 10_000,
  resolvers: 16,
  apiHosts: 32,
  gatewayHosts: 256,
  blocks: 64,
  ports: 16,
  hops: 64,
  nameLength: 128,
  hostLength: 253,
  pathLength: 4096,
  contactLength: 256,
  timeoutMs: { min: 100, max: 30_000 },
  /** The vendor's own bounds (guide, Step 3.3). */
  healthCheck: { intervalS: [2, 3], packets: [3, 8] },
  /** Wider than any router's. */
  bfd: { intervalMs: [10, 60_000], multiplier: [1, 255] },
  bgpHoldS: [3, 65_535],
  /** More problems than this are counted and not listed. */
  problems: 20,
} as const;
