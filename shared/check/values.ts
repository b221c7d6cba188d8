/** Values that findings of several checks have. */

export interface ViaInterface {
  readonly targets: readonly string[];
  readonly interface: string;
}

export interface Dead {
  readonly targets: readonly string[];
  /** Last router that answered a trace, or null. */
  readonly lastHop: string | null;
  /** Router that said "unreachable"; null: nobody, or nobody who is known by name. */
  readonly unreachableFrom: string | null;
  /** Whether a router said "unreachable" at all. */
  readonly reported: boolean;
  /** Routers that send the packets round between them; absent: none were seen to. */
  readonly circle?: readonly string[];
}

export interface NameAnswer {
  readonly name: string;
  readonly answers: readonly string[];
}

export interface ResolverAnswer extends NameAnswer {
  /** Configured resolvers that gave it; empty where only getaddrinfo is known. */
  readonly servers: readonly string[];
  /** What the VPC resolvers answer; empty where they do not. */
  readonly expected: readonly string[];
}

export interface At {
  /** `address` or `address:port`. */
  readonly target: string;
}
