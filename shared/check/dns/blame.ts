/** Who gave the system its wrong answer, or none: the servers that are asked, minus those that answer correctly. */
import type { Context } from '../check.ts';
import { askingFor, type Asked, type Asking } from './asked-servers.ts';

export interface PolicyBlame {
  readonly kind: 'policy';
  /** The namespace that matched, and all that the rule has. */
  readonly namespace: string;
  readonly namespaces: readonly string[];
  readonly servers: readonly Asked[];
}

export type Blame =
  /** A rule of Windows sends the name to servers that are not the company's. */
  | PolicyBlame
  /** Another resolver than the company's. */
  | { readonly kind: 'stranger'; readonly servers: readonly [Asked, ...Asked[]] }
  /** The company's own servers, or those not known to be another's. */
  | { readonly kind: 'company'; readonly servers: readonly Asked[] }
  /** Every server that is asked answers correctly, and the system says something else. */
  | { readonly kind: 'nobody'; readonly servers: readonly Asked[] }
  /** No server answers at all. */
  | { readonly kind: 'silence'; readonly servers: readonly Asked[] };

/** blameFor says who is behind what the system says about a name; null where the system's resolvers are unknown. */
export function blameFor(name: string, context: Context): Blame | null {
  const asking = askingFor(name, context);
  return asking === null ? null : blameOf(asking);
}

/** blameOf judges the servers that are asked. */
export function blameOf({ namespace, namespaces, servers }: Asking): Blame {
  const [first, ...others] = guiltyOf(servers);
  if (first === undefined && servers.some(({ state }) => state === 'right'))
    return { kind: 'nobody', servers };
  if (namespace !== null && !servers.every(isTrusted))
    return { kind: 'policy', namespace, namespaces, servers };
  if (first === undefined) return { kind: 'silence', servers };
  const { whose, product } = first.owner;
  const alike = others.filter(({ owner }) => owner.whose === whose && owner.product === product);
  // What the VPC resolvers say is judged by itself.
  const kind = whose === 'company' || whose === 'vpc' ? 'company' : 'stranger';
  return { kind, servers: [first, ...alike] };
}

/** A rule to the VPC resolvers is the advice of this tool; one to a server of the profile's networks is the company's own. */
function isTrusted({ owner }: Asked): boolean {
  return owner.whose === 'vpc' || (owner.whose === 'company' && owner.isProven);
}

/** Those that answered wrongly, in their order; else those of which nothing is known. A stub repeats what stands behind it. */
function guiltyOf(servers: readonly Asked[]): readonly Asked[] {
  const wrong = servers.filter(({ state }) => state === 'wrong');
  const source = wrong.filter(({ behind }) => behind !== null);
  if (wrong.length > 0) return source.length > 0 ? source : wrong;
  const unasked = servers.filter(({ state }) => state === 'unasked');
  const upstream = unasked.filter(({ behind }) => behind !== null);
  return upstream.length > 0 ? upstream : unasked;
}
