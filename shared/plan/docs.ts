/** What is checked together, and what comes of it. What comes back holds no secret of a configuration: keys and passwords are dropped while it is read. */
import type { Dialect } from '../gateway/dialect.ts';
import type { PlanReport } from './report/schema.ts';
import type { Problem } from '../profile/problem.ts';

export interface NamedText {
  /** How its lines are named: no two of a check have the same. */
  readonly name: string;
  readonly text: string;
}

export interface GatewayDoc extends NamedText {
  /** null: found by its lines. */
  readonly dialect: Dialect | null;
}

/** What is checked together. */
export interface PlanDocs {
  readonly plan: NamedText;
  readonly gateways: readonly GatewayDoc[];
}

/** In which dialect a configuration was read. */
export interface GatewayFound {
  readonly name: string;
  /** null: nobody knows it, so the user has to say. */
  readonly dialect: Dialect | null;
  /** Dialects that it may be as well, or of which it holds lines. */
  readonly others: readonly Dialect[];
}

export interface PlanAnswer {
  /** Why the plan cannot be read; empty where it can. */
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  readonly gateways: readonly GatewayFound[];
  /** null: the plan, or one of the configurations, cannot be read, so that nothing is said of the rest. */
  readonly report: PlanReport | null;
}
