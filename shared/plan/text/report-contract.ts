import type { VerdictState } from '../../diagnosis/diagnosis.ts';
import type { PlanOwner, PlanSeverity } from '../findings.ts';
import type { CellVerdict, NetState, NoWay, Open, Outage, TargetKind } from '../simulate/types.ts';

/** The words around the findings, and those of the simulation. */
export interface PlanReportWords {
  readonly title: string;
  /** The state in a word or two: a plan logs nobody on. */
  readonly chips: Readonly<Record<VerdictState, string>>;
  /** A label and what it says, with the colon of the language. */
  readonly labelled: (label: string, said: string) => string;
  /** Two sentences behind each other. */
  readonly both: (first: string, second: string) => string;
  readonly headings: {
    readonly findings: string;
    readonly simulation: string;
    readonly picture: string;
    readonly assumptions: string;
    readonly unread: string;
    readonly files: string;
  };
  readonly labels: {
    readonly rule: string;
    readonly where: string;
    readonly lineOf: (file: string, line: number | null, path: string) => string;
    readonly corrected: (file: string) => string;
    readonly undo: string;
    readonly who: string;
    readonly redacted: string;
    readonly notRedacted: string;
    readonly to: string;
    readonly back: string;
    readonly target: string;
    readonly nothingFound: string;
    readonly unread: (count: number, lines: number) => string;
  };
  readonly severities: Readonly<Record<PlanSeverity, string>>;
  readonly owners: Readonly<Record<PlanOwner, string>>;
  readonly states: Readonly<Record<NetState, string>>;
  readonly targets: Readonly<Record<TargetKind, string>>;
  readonly verdicts: Readonly<Record<CellVerdict, string>>;
  readonly noWays: Readonly<Record<NoWay, string>>;
  readonly opens: Readonly<Record<Open, string>>;
  readonly carriers: Readonly<Record<'circuit' | 'vpn', string>>;
  readonly routes: Readonly<Record<'bgp' | 'static' | 'connected' | 'vpc', string>>;
  readonly carried: (by: string, from: string, route: string) => string;
  readonly noWay: (why: string, route: string | null) => string;
  readonly isOpen: (why: string) => string;
  readonly partly: (range: string, said: string) => string;
  /** A route, and how many others do the same. */
  readonly routeAndOthers: (route: string, others: number) => string;
  readonly moreParts: (count: number) => string;
  readonly standbyIs: (blocks: readonly string[]) => string;
  readonly outage: (one: Outage) => string;
  readonly headline: (counts: HeadlineCounts) => string;
  readonly assumptions: readonly string[];
  readonly nodes: Readonly<
    Record<'dataCenter' | 'gateway' | 'vbr' | 'vpnGateway' | 'cen' | 'office' | 'services', string>
  >;
}

/** What the headline tells of. */
export interface HeadlineCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
  readonly hasGateway: boolean;
  /** Something in the simulation is not known. */
  readonly isOpen: boolean;
  /** Cells of the simulation in which nothing arrives, or only a part. */
  readonly dead: number;
  /** Cells in which something arrives another way than meant. */
  readonly odd: number;
}
