/** Which of the system's sources answers a name, as the table of configured servers shows it. Pure. */
import type { HostsEntry } from '../../../shared/observation/workstation.ts';
import { resolutionOf, type NameSources } from '../../../shared/resolution/asked.ts';

export type { NameSources } from '../../../shared/resolution/asked.ts';

export type Answering =
  /** The hosts file: no server is asked. */
  | { readonly by: 'hosts'; readonly entry: HostsEntry }
  /** A rule of the Name Resolution Policy Table names the servers. */
  | { readonly by: 'policy'; readonly servers: readonly string[] }
  | { readonly by: 'group'; readonly index: number }
  | { readonly by: 'nobody' };

/** answeringOf gives the source that answers a name; of several groups the first. */
export function answeringOf(name: string, sources: NameSources): Answering {
  const resolution = resolutionOf(name, sources);
  switch (resolution.by) {
    case 'policy':
      return { by: 'policy', servers: resolution.rule.servers };
    case 'servers': {
      const [first] = resolution.groups;
      return first === undefined ? { by: 'nobody' } : { by: 'group', index: sources.groups.indexOf(first) };
    }
    case 'hosts':
    case 'nobody':
      return resolution;
  }
}
