/** A tab of the browser form that is closed or loaded anew would lose what was written; the browser asks before it does. */
import { useApp } from '../../store/app.ts';
import { isUnsavedPlan, usePlan } from '../../store/plan.ts';

let isAsking = false;

/** askBeforeUnload lets the browser ask, from now on and on every page. The desktop app ends without a question, as it does with the profile. */
export function askBeforeUnload(): void {
  if (isAsking || useApp.getState().info?.door !== 'browser') return;
  isAsking = true;
  window.addEventListener('beforeunload', (event) => {
    if (isUnsavedPlan(usePlan.getState())) event.preventDefault();
  });
}
