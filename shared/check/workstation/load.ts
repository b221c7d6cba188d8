/**
 * Whether this computer is so busy that times say more about it than about the network. A full processor alone is no
 * trouble: it has to show in a time that no network is in, the start of a ping to itself.
 */
import { finding } from '../../diagnosis/finding.ts';
import type { LoadFacts } from '../../observation/machine.ts';
import { found } from '../found.ts';
import { SLOW_START_MS } from '../path/quality.ts';
import { withoutFinding, type Check } from '../check.ts';
import { isAllLocal } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { known } from '../../ledger/ledger.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.load': {
      findings: {
        /** What is used up; null: it is not. */
        'workstation.busy': {
          readonly startMs: number;
          readonly cpuPercent: number | null;
          readonly freeMb: number | null;
        };
      };
      reasons: {
        'load-quick': { readonly cpuPercent: number };
        'load-slow-idle': { readonly cpuPercent: number };
      };
    };
  }
}

export const LOAD = {
  'workstation.busy': {
    stage: 'adapter',
    severity: 'warning',
    owner: 'you',
    explainedBy: [],
    meaning: 'busy',
    explains: { facts: [], profile: [] },
    restsOn: ['slow-start-ms', 'full-processor-percent', 'crowded-per-core', 'low-memory-share'],
    actions: [
      { id: 'close', owner: 'you', needsAdmin: false },
      { id: 'find-windows', owner: 'you', platforms: ['win32'], needsAdmin: false },
      { id: 'find-macos', owner: 'you', platforms: ['darwin'], needsAdmin: false },
      { id: 'find-linux', owner: 'you', platforms: ['linux'], needsAdmin: false },
      { id: 'relieve', owner: 'it', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'workstation.load'>;

/** Nearly nothing is left; half a second of it is common, so more than that has to show it. Inferred. */
const FULL_PERCENT = known('full-processor-percent');
/** Programs per core, on average of the minute before the run: as many wait as run. Inferred. */
const CROWDED = known('crowded-per-core');
/** "Critically low on physical RAM" below 5 % (Microsoft, PFE performance guide). Confirmed. */
const LOW_MEMORY = known('low-memory-share');

export const loadCheck: Check = {
  id: 'workstation.load',
  stage: 'adapter',
  blocksLogin: false,
  needs: ['load', 'control', 'lookup', 'dns'],
  finds: codesOf(LOAD),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const { facts } = context;
    const [load, control] = [facts.one('load'), facts.one('control')];
    if (!load.known) return unknownFact('load', load);
    if (!control.known) return unknownFact('self-test', control);
    const { startMs } = control.value;
    if (startMs === null) return unknownFact('program-start', null);
    const evidence = [...facts.evidence('load'), ...facts.evidence('control')];
    const { cpuPercent } = load.value;
    if (startMs < SLOW_START_MS)
      return withoutFinding('pass', { key: 'load-quick', args: { cpuPercent } }, evidence);
    const [isFull, isLow] = [isCrowded(load.value), isShortOfMemory(load.value)];
    if (!isFull && !isLow)
      return withoutFinding('pass', { key: 'load-slow-idle', args: { cpuPercent } }, evidence);
    const args = {
      startMs,
      cpuPercent: isFull ? cpuPercent : null,
      freeMb: isLow ? Math.round(1_024 * load.value.availableGb) : null,
    };
    return found([finding('workstation.busy', args, { evidence, confidence: 'medium' })]);
  },
};

/** The run itself keeps a processor busy; the queue was read before it, where the system counts one. */
function isCrowded({ cpuPercent, queue, cores }: LoadFacts): boolean {
  return cpuPercent >= FULL_PERCENT && (queue === null || queue >= CROWDED * cores);
}

function isShortOfMemory({ availableGb, memoryGb }: LoadFacts): boolean {
  return availableGb < LOW_MEMORY * memoryGb;
}
