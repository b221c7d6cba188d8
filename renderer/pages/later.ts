/** What is not on the first screen, as a script of its own: the start page need not wait until all of it is read. */
export { ResultView } from './check/result-view.tsx';
export { DetailsPage } from './details/details-page.tsx';
export { DrillPage } from './drill/drill-page.tsx';
export { HistoryPage } from './history-page.tsx';
export { ProfilePage } from './profile/profile-page.tsx';
export { SettingsPage } from './settings-page.tsx';
