/** What every list of permissions is made with: who asks, what was seen, and what is named together. */
import type { Flow } from './demand.ts';
import { fieldsOf, textIn, type Fields } from '../values.ts';

/** out begins a connection that the workstation opens. */
export function out(source: readonly string[]): Pick<Flow, 'direction' | 'source' | 'names'> {
  return { direction: 'out', source, names: [] };
}

/** judged: one answer shows that the network permits the connection; a computer that is off is no fault of the network. */
export function judged(seen: readonly Fields[], good: string): Pick<Flow, 'state' | 'seen'> {
  const outcomes = [...new Set(seen.map((one) => textIn(one['outcome'])))];
  if (outcomes.length === 0) return { state: 'untested', seen: [] };
  return outcomes.includes(good) ? { state: 'works', seen: [] } : { state: 'fails', seen: outcomes };
}

/** onEvidence: what works was seen to work at certain addresses, and is not told of the whole range. */
export function onEvidence(flow: Flow, seen: readonly Fields[]): Flow {
  if (flow.state !== 'works') return flow;
  const addresses = seen
    .filter((one) => one['outcome'] === 'connected')
    .map((one) => textIn(fieldsOf(one['target'])['address']));
  return { ...flow, destination: [...new Set(addresses)] };
}

/** joined names servers together that fare alike. */
export function joined(flows: readonly Flow[]): readonly Flow[] {
  return merged(
    flows,
    ({ protocol, ports }) => [protocol, ports].join(' '),
    (all) => ({ destination: [...new Set(all.flatMap(({ destination }) => destination))] }),
  );
}

/** joinedPorts names ports together that fare alike. */
export function joinedPorts(flows: readonly Flow[]): readonly Flow[] {
  return merged(
    flows,
    ({ destination }) => destination.join(' '),
    (all) => ({ ports: all.flatMap(({ ports }) => ports) }),
  );
}

function merged(
  flows: readonly Flow[],
  keyOf: (flow: Flow) => string,
  together: (all: readonly Flow[]) => Partial<Flow>,
): readonly Flow[] {
  const groups = new Map<string, [Flow, ...Flow[]]>();
  for (const flow of flows) {
    const key = [keyOf(flow), flow.state, ...flow.seen].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [flow]);
    else group.push(flow);
  }
  return [...groups.values()].map((group) => ({ ...group[0], ...together(group) }));
}
