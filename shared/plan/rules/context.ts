/** What every rule sees: the plan with its text, and the gateway's configurations as far as they were read. */
import type { GatewayConfig } from '../../gateway/config.ts';
import { setting, type PlanValue } from '../edit.ts';
import {
  planFinding,
  type PlanFinding,
  type PlanFindingArgs,
  type PlanFindingCode,
  type PlanFindingOf,
  type PlanPlace,
} from '../findings.ts';
import { pathText } from '../../profile/read-text.ts';
import { lineAt, type Path, type ReadPlan } from '../read.ts';
import type { Plan } from '../schema.ts';

export interface PlanContext {
  readonly read: ReadPlan;
  readonly plan: Plan;
  /** The name of the plan's file. */
  readonly file: string;
  /** Empty: none was given. */
  readonly gateways: readonly GatewayConfig[];
}

export type PlanRule = (context: PlanContext) => readonly PlanFinding[];

/** placeIn gives the place of a value of the plan. */
export function placeIn({ read, file }: PlanContext, path: Path): PlanPlace {
  const line = lineAt(read, path);
  return { file, line, path: pathText(path), text: line === null ? '' : lineText(read.text, line) };
}

function lineText(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').trim();
}

/** What sets a value right; without a path it is the value that the finding is about. */
interface Right {
  readonly path?: Path;
  readonly value: PlanValue;
}

type Finder = <C extends PlanFindingCode>(
  code: C,
  args: PlanFindingArgs[C],
  right?: Right,
) => PlanFindingOf<C>;

/** at makes findings about one value of the plan; with `right`, setting that is the correction. */
export function at(context: PlanContext, path: Path): Finder {
  const { read, file } = context;
  return (code, args, right) => {
    const correction =
      right === undefined ? null : setting(read, file, { path: right.path ?? path, value: right.value });
    return planFinding(code, args, { places: [placeIn(context, path)], correction });
  };
}
