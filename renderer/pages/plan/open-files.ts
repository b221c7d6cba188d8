/** Opens files that were chosen or dropped. The page gets their bytes, never their paths. */
import type { PlanDocs } from '../../../shared/plan/docs.ts';
import { PLAN_LIMITS } from '../../../shared/contract/plan.ts';
import type { Language } from '../../../shared/text/language.ts';
import { call } from '../../bridge.ts';
import type { Texts } from '../../i18n/texts.ts';
import { givenFile } from '../../read-file.ts';
import { kindOf, PLAN_NAME, withGateway, withPlan } from '../../store/plan-docs.ts';
import { usePlan } from '../../store/plan.ts';

type Kind = 'plan' | 'gateway';

export interface Opening {
  /** null: by the name of each. */
  readonly kind: Kind | null;
  readonly language: Language;
  readonly texts: Pick<Texts, 'plan' | 'reports'>;
}

const NOTHING: PlanDocs = { plan: { name: PLAN_NAME, text: '' }, gateways: [] };

/** openFiles reads them one after the other; gives a sentence for each that cannot be used. */
export async function openFiles(files: readonly File[], opening: Opening): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const file of files) {
    const why = await openOne(file, opening);
    if (why !== null) refused.push(why);
  }
  return refused;
}

async function openOne(file: File, { kind: wanted, language, texts }: Opening): Promise<string | null> {
  const kind = wanted ?? kindOf(file.name);
  const given = await givenFile(file);
  if (given === null) return texts.reports.opened.tooLarge(file.name);
  const opened = await call('openPlanFile', { file: given, kind, language });
  if (!opened.ok) return opened.why;
  return put(kind, file.name, opened.text) ? null : texts.plan.tooMany(PLAN_LIMITS.gateways);
}

/** False: there are as many configurations as may be. */
function put(kind: Kind, name: string, text: string): boolean {
  const { docs, put: set } = usePlan.getState();
  const before = docs ?? NOTHING;
  if (kind === 'plan') {
    const next = withPlan(before, name, text);
    set(next, next.plan.name);
    return true;
  }
  const added = withGateway(before, text, name);
  if (added !== null) set(added.docs, added.name);
  return added !== null;
}
