/** What is not on the first screen, as a script of its own: the start page need not wait until all of it is read. */
export { RegionAsk } from './check/region-card.tsx';
export { ResultView } from './check/result-view.tsx';
export { DetailsPage } from './details/details-page.tsx';
export { DrillPage } from './drill/drill-page.tsx';
export { PlanPage } from './plan/plan-page.tsx';
export { HistoryPage } from './history-page.tsx';
export { UnsavedDialog } from './profile/unsaved-dialog.tsx';
export { ProfilePage } from './profile/profile-page.tsx';
export { SettingsPage } from './settings-page.tsx';
