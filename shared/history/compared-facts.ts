/** The facts of two runs that are compared, by name. */
export type RunFact =
  | 'adapters'
  | 'addresses'
  | 'gateways'
  | 'resolvers'
  | 'ways'
  | 'tunnels'
  | 'proxies'
  | 'answers';
export type ChangedFact = RunFact | 'region';
/** Facts of a report that explain a difference and are too much for the history. */
export type MoreFact =
  | 'hosts'
  | 'nameRules'
  | 'filters'
  | 'routers'
  | 'packetSizes'
  | 'certificates'
  | 'client';
export type ComparedFact = ChangedFact | MoreFact;
