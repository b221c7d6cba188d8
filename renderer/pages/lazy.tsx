/** The pages that are not on the first screen; the script that holds them comes once the first screen stands. */
import { use, type ComponentType } from 'react';

// The type of a module shows only in its import.
const fetchLater = () => import('./later.ts');

const RETRY_MS = 1_000;

type Later = Awaited<ReturnType<typeof fetchLater>>;

let loaded: Later | null = null;
let loading: Promise<Later> | null = null;

function later(): Promise<Later> {
  loading ??= fetchLater()
    .then((module) => {
      loaded = module;
      return module;
    })
    .catch((error: unknown) => {
      // A later try may find it; at once, the page that is being drawn would begin to wait again, and never say what is missing.
      setTimeout(() => {
        loading = null;
      }, RETRY_MS);
      throw error;
    });
  return loading;
}

/** loadLater fetches the second script, so that no page is waited for, and none is missing when the host is gone. */
export function loadLater(): void {
  // A failure is told by the page that needs it.
  later().catch(() => undefined);
}

/** A page that is there already is shown at once, which React's own `lazy` does not do for the first time. */
function pageOf<Props extends object>(pick: (module: Later) => ComponentType<Props>): ComponentType<Props> {
  return function LaterPage(props) {
    const Page = pick(loaded ?? use(later()));
    return <Page {...props} />;
  };
}

export const ResultView = pageOf((module) => module.ResultView);
export const DetailsPage = pageOf((module) => module.DetailsPage);
export const DrillPage = pageOf((module) => module.DrillPage);
export const PlanPage = pageOf((module) => module.PlanPage);
export const HistoryPage = pageOf((module) => module.HistoryPage);
export const RegionAsk = pageOf((module) => module.RegionAsk);
export const UnsavedDialog = pageOf((module) => module.UnsavedDialog);
export const ProfilePage = pageOf((module) => module.ProfilePage);
export const SettingsPage = pageOf((module) => module.SettingsPage);
