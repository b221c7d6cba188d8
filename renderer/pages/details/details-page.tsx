import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { ChecksTab } from './checks-tab.tsx';
import { ComputersTab } from './computers-tab.tsx';
import { DnsTab } from './dns-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { PathTab } from './path-tab.tsx';
import { RoutesTab } from './routes-tab.tsx';
import { TimingTab } from './timing-tab.tsx';
import styles from './details-page.module.css';

const TABS = {
  checks: ChecksTab,
  timing: TimingTab,
  routes: RoutesTab,
  dns: DnsTab,
  path: PathTab,
  computers: ComputersTab,
  evidence: EvidenceTab,
} as const satisfies Readonly<Record<string, (props: { readonly report: Report }) => React.JSX.Element>>;
const NAMES = Object.keys(TABS) as (keyof typeof TABS)[];

/** Everything that a run saw, for IT staff. */
export function DetailsPage(): React.JSX.Element {
  const texts = useTexts();
  const report = useRun((state) => state.report);
  const open = useApp((state) => state.open);
  const [tab, setTab] = useState<keyof typeof TABS>('checks');
  if (report === null) return <Empty title={texts.details.empty}><Button onClick={() => { open('check'); }}>{texts.nav.check}</Button></Empty>;
  return (
    <div className={styles.page}>
      <h1>{texts.details.title}</h1>
      <Tabs.Root value={tab} onValueChange={(value: keyof typeof TABS) => { setTab(value); }}>
        <Tabs.List className={styles.tabs} aria-label={texts.details.title}>
          {NAMES.map((name) => <Tabs.Tab key={name} value={name} className={styles.tab}>{texts.details.tabs[name]}</Tabs.Tab>)}
        </Tabs.List>
        {NAMES.map((name) => {
          const Panel = TABS[name];
          return <Tabs.Panel key={name} value={name} className={styles.panel}><Panel report={report} /></Tabs.Panel>;
        })}
      </Tabs.Root>
    </div>
  );
}
