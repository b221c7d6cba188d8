/** Who is asked for what: a request goes to those who must act, and holds only what they must do. */
import type { Owner } from '../../diagnosis/finding.ts';
import { isDemo } from '../demo.ts';
import type { Report, ReportAction, ReportStep } from '../schema.ts';

export type Recipient = Exclude<Owner, 'you'>;
const RECIPIENTS: readonly Recipient[] = ['network', 'it', 'cloud', 'vendor'];

/** What one recipient has to do about one cause. */
export interface Task {
  readonly step: ReportStep;
  /** Only the actions of this recipient. */
  readonly actions: readonly ReportAction[];
  /** In charge of the cause; otherwise asked to look at a part of it. */
  readonly inCharge: boolean;
}

export interface HandOver {
  readonly to: Recipient;
  readonly tasks: readonly Task[];
}

/**
 * handOvers lists the recipients in the order in which they are asked: who is in charge of the first cause comes first.
 * The demo has nobody to ask, and a cause that the user fixes asks nobody either.
 */
export function handOvers(report: Report): readonly HandOver[] {
  if (isDemo(report)) return [];
  const steps = pressing(report.checklist);
  return RECIPIENTS.map((to) => ({ to, tasks: steps.flatMap((step) => taskOf(step, to)) }))
    .filter(({ tasks }) => tasks.length > 0)
    .sort((a, b) => rank(a, steps) - rank(b, steps));
}

/** pressing gives the steps that are asked about: while errors are open, nobody is troubled with warnings. */
export function pressing(checklist: readonly ReportStep[]): readonly ReportStep[] {
  const errors = checklist.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : checklist;
}

function taskOf(step: ReportStep, to: Recipient): readonly Task[] {
  const actions = step.actions.filter(({ owner }) => owner === to);
  if (step.owner === to) return [{ step, actions, inCharge: true }];
  // The vendor is asked once the others found nothing, and a cause on the workstation is nobody else's.
  const isElsewhere = to !== 'vendor' && step.owner !== 'you' && !isOnWorkstation(step);
  return isElsewhere && actions.length > 0 ? [{ step, actions, inCharge: false }] : [];
}

function rank({ to, tasks }: HandOver, steps: readonly ReportStep[]): number {
  const first = steps.findIndex(({ owner }) => owner === to);
  return tasks.some(({ inCharge }) => inCharge) ? first : steps.length + RECIPIENTS.indexOf(to);
}

/** isOnWorkstation says whether the cause of a step is on the workstation itself. */
export function isOnWorkstation({ finding }: Pick<ReportStep, 'finding'>): boolean {
  return finding.startsWith('workstation.');
}
